import type { Item } from '../../contract/store.ts';
import { all } from '../../contract/store.ts';
import { iso, nowMs } from './clock.ts';
import { notFound } from './refusal.ts';

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly type: string;
  readonly duration_seconds: number;
  readonly is_free_preview: boolean;
}

export interface Course {
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly short_description: string | null;
  /** In dinars. */
  readonly price: number;
  readonly level: string | null;
  readonly language: string | null;
  readonly duration_hours: number | null;
  readonly status: string;
  readonly certificate_enabled: boolean;
  readonly published_at: string | null;
  readonly lessons: readonly Lesson[];
}

const day = 86_400_000;
const started = nowMs();
const plain = {
  description: null,
  short_description: null,
  price: 0,
  level: null,
  language: null,
  duration_hours: null,
  status: 'published',
  certificate_enabled: false,
  lessons: [],
};

function lesson(slug: string, title: string, type: string, rest: Partial<Lesson> = {}): Lesson {
  return { slug, title, type, duration_seconds: 600, is_free_preview: false, ...rest };
}

/** What the academy has from the start. */
const own: readonly Course[] = [
  { ...plain, slug: 'bare', title: 'Bare', published_at: iso(started - 40 * day) },
  {
    slug: 'advanced-react-patterns',
    title: 'Advanced React Patterns',
    description: '<p>Hooks, state machines and rendering.</p>',
    short_description: 'Hooks and more.',
    price: 1200,
    level: 'advanced',
    language: 'en',
    duration_hours: 12,
    status: 'published',
    certificate_enabled: true,
    published_at: iso(started - 30 * day),
    lessons: [lesson('usereducer', 'useReducer in practice', 'video'), lesson('machines', 'State machines', 'text')],
  },
  {
    slug: 'أساسيات-البرمجة',
    title: 'أساسيات البرمجة',
    description: null,
    short_description: 'من الصفر.',
    price: 0,
    level: 'beginner',
    language: 'ar',
    duration_hours: 6,
    status: 'published',
    certificate_enabled: true,
    published_at: iso(started - 20 * day),
    lessons: [
      lesson('welcome', 'مرحبا', 'video', { is_free_preview: true }),
      lesson('variables', 'المتغيرات', 'text'),
      lesson('loops', 'الحلقات', 'text'),
      lesson('first-quiz', 'اختبار', 'quiz'),
    ],
  },
  { ...plain, slug: 'unfinished', title: 'Unfinished', status: 'draft', published_at: null },
];

/** Newest first. What was made by the contract is the academy's too. */
export function published(): Course[] {
  const made = all('courses').map(({ own: theirs, item }) => toCourse(item, lessonsOf(theirs, String(item['id']))));
  return [...own, ...made]
    .filter(({ status }) => status === 'published')
    .reverse()
    .sort((a, b) => Date.parse(b.published_at ?? '') - Date.parse(a.published_at ?? ''));
}

export function findCourse(slug: string | undefined): Course {
  const course = published().find((known) => known.slug === slug);
  if (!course) throw notFound();
  return course;
}

export function findLesson(slug: string | undefined): { course: Course; lesson: Lesson } {
  for (const course of published()) {
    const found = course.lessons.find((known) => known.slug === slug);
    if (found) return { course, lesson: found };
  }
  throw notFound();
}

/** A filter's value that is not among these is ignored. */
const filters: Readonly<Record<string, { values: string[]; keeps(course: Course, value: string): boolean }>> = {
  level: { values: ['beginner', 'intermediate', 'advanced'], keeps: ({ level }, value) => level === value },
  language: { values: ['ar', 'fr', 'en'], keeps: ({ language }, value) => language === value },
  price: { values: ['free', 'paid'], keeps: ({ price }, value) => price > 0 === (value === 'paid') },
};

export function catalogue(query: URLSearchParams): Course[] {
  const wanted = Object.entries(filters).flatMap(([name, { values, keeps }]) => {
    const value = query.get(name) ?? '';
    return values.includes(value) ? [(course: Course) => keeps(course, value)] : [];
  });
  const found = published().filter((course) => wanted.every((keeps) => keeps(course)));
  const sort = query.get('sort');
  if (sort === 'price_asc') return found.sort((a, b) => a.price - b.price);
  return sort === 'price_desc' ? found.sort((a, b) => b.price - a.price) : found;
}

/** As its CourseResource writes one: no id, no time of creation, the price as a decimal string. */
export function courseResource({ lessons, price, ...course }: Course) {
  return {
    ...course,
    price: price.toFixed(2),
    thumbnail: null,
    seat_price: null,
    category: null,
    is_featured: false,
    what_you_learn: null,
    requirements: null,
    starts_at: null,
    not_started: false,
    access_days: null,
    preview_video: null,
    faq: [],
    lessons_count: lessons.length,
    updated_at: course.published_at,
    instructor: { public_id: 'usr_01j9z8x7w6v5t4s3r2q1p0staff', name: 'Staff', avatar: null, bio: null },
  };
}

export function courseDetail(course: Course) {
  const lessons = course.lessons.map((found, i) => ({ ...found, order: i + 1 }));
  const modules = lessons.length === 0 ? [] : [{ title: 'Module 1', order: 1, lessons }];
  return { ...courseResource(course), modules, prerequisites: [] };
}

function toCourse(item: Item, lessons: Lesson[]): Course {
  return {
    slug: String(item['id']).slice('crs_'.length),
    title: String(item['title']),
    description: item['description'] as string | null,
    short_description: null,
    price: 0,
    level: item['level'] as string | null,
    language: item['language'] as string | null,
    duration_hours: item['duration_hours'] as number | null,
    status: String(item['status']),
    certificate_enabled: item['certificate_enabled'] === true,
    published_at: item['published_at'] === null ? null : iso(Date.parse(String(item['published_at']))),
    lessons,
  };
}

function lessonsOf(theirs: (name: string) => ReadonlyMap<string, Item>, courseId: string): Lesson[] {
  const slugOf = ({ id }: Item) => String(id).replace(/^\w+?_/, '');
  const lessons = [...theirs(`lessons ${courseId}`).values()]
    .sort((a, b) => Number(a['position']) - Number(b['position']))
    .map((item) => lesson(slugOf(item), String(item['title']), item['video_url'] === null ? 'text' : 'video'));
  const quizzes = [...theirs(`quizzes ${courseId}`).values()].map((item) => lesson(slugOf(item), String(item['title']), 'quiz'));
  return [...lessons, ...quizzes];
}
