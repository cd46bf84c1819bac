/** Of a course in the catalogue, only what is read here. */
export interface AcademyCourse {
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly short_description: string | null;
  readonly level: string | null;
  readonly language: string | null;
  readonly duration_hours: number | null;
  readonly status: string;
  readonly certificate_enabled: boolean;
  readonly published_at: string | null;
}

export interface AcademyLesson {
  /** `quiz` is one of them. */
  readonly type: string;
}

/** A course that is asked for by itself. */
export interface AcademyCourseDetail extends AcademyCourse {
  readonly modules: readonly { readonly lessons: readonly AcademyLesson[] }[];
}

export interface CataloguePage {
  readonly courses: readonly AcademyCourse[];
  /** Of all pages. */
  readonly total: number;
  readonly perPage: number;
}

/** What the academy says of a certificate. Revoked and altered ones are there too. */
export interface Verdict {
  readonly status: string;
  readonly credential_uid: string;
  readonly issued_at: string;
  readonly student_name: string;
  readonly course_title: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Undefined when it is none. */
export function pageIn(json: unknown): CataloguePage | undefined {
  const { data, meta } = asObject(json) ?? {};
  const { total, per_page: perPage } = asObject(meta) ?? {};
  if (!Array.isArray(data) || !isCount(total) || !isCount(perPage)) return undefined;
  const courses = data.flatMap((item) => courseIn(item) ?? []);
  return courses.length === data.length ? { courses, total, perPage } : undefined;
}

/** Undefined when it is none. */
export function courseDetailIn(json: unknown): AcademyCourseDetail | undefined {
  const found = asObject(asObject(json)?.['data']);
  const course = courseIn(found);
  const modules = found?.['modules'];
  if (!course || !Array.isArray(modules)) return undefined;
  return { ...course, modules: modules.map((module) => ({ lessons: lessonsIn(module) })) };
}

/** Undefined when it is none, or does not tell whose certificate it is, for what and since when. */
export function verdictIn(json: unknown): Verdict | undefined {
  const { status, credential_uid, issued_at, student_name, course_title } = asObject(json) ?? {};
  const texts = [status, credential_uid, issued_at, student_name, course_title];
  if (!texts.every((text) => typeof text === 'string' && text !== '')) return undefined;
  return { status, credential_uid, issued_at, student_name, course_title } as Verdict;
}

function courseIn(json: unknown): AcademyCourse | undefined {
  const found = asObject(json);
  if (!found) return undefined;
  const { slug, title, status, certificate_enabled } = found;
  if (typeof slug !== 'string' || slug === '' || typeof title !== 'string' || typeof status !== 'string') return undefined;
  if (typeof certificate_enabled !== 'boolean') return undefined;
  return {
    slug,
    title,
    status,
    certificate_enabled,
    description: textOrNull(found, 'description'),
    short_description: textOrNull(found, 'short_description'),
    level: textOrNull(found, 'level'),
    language: textOrNull(found, 'language'),
    duration_hours: typeof found['duration_hours'] === 'number' ? found['duration_hours'] : null,
    published_at: textOrNull(found, 'published_at'),
  };
}

function lessonsIn(module: unknown): AcademyLesson[] {
  const lessons = asObject(module)?.['lessons'];
  return Array.isArray(lessons) ? lessons.map((lesson) => ({ type: String(asObject(lesson)?.['type']) })) : [];
}

function asObject(json: unknown): Json | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function textOrNull(found: Json, name: string): string | null {
  const value = found[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
