import { Problem } from '../../../problem.ts';
import type { Rule, Schemas } from '../../resource.ts';
import type { World } from '../../world.ts';
import { type Course, courses } from './courses.ts';

type Skill = Schemas['Skill'];

/** A skill and those below it. */
const tree: Readonly<Record<string, readonly string[]>> = {
  frontend: ['html_css', 'react_advanced', 'state_management'],
  backend: ['databases', 'apis'],
  business: ['accounting', 'marketing', 'logistics'],
  languages: ['arabic', 'english', 'french'],
};

const names: Readonly<Record<string, string>> = {
  frontend: 'Front-end development',
  backend: 'Back-end development',
  html_css: 'HTML and CSS',
  react_advanced: 'Advanced React',
  apis: 'APIs',
};

/** The tree, and behind it the skills that courses name beside it. */
export const listSkills: Rule<'knowledge.skills.list'> = async ({ query: { parent } }, world) => {
  const published = await publishedCourses(world);
  const all = (await slugsOf(world)).map((slug) => toSkill(slug, published));
  return all.filter((skill) => parent === undefined || skill.parent_slug === parent);
};

export const listSkillCourses: Rule<'knowledge.skills.courses'> = async ({ path: { slug } }, world) => {
  if (!(await slugsOf(world)).includes(slug)) throw new Problem('not_found', 'No skill has this slug.');
  return (await publishedCourses(world)).filter((course) => develops(course, slug)).reverse();
};

async function publishedCourses(world: World): Promise<Course[]> {
  return (await world.all(courses)).map(({ data }) => data).filter(({ status }) => status === 'published');
}

async function slugsOf(world: World): Promise<string[]> {
  const known = Object.entries(tree).flatMap(([parent, children]) => [parent, ...children]);
  const named = (await world.all(courses)).flatMap(({ data }) => data.skills);
  return [...new Set([...known, ...named])];
}

function toSkill(slug: string, published: readonly Course[]): Skill {
  const parent = Object.keys(tree).find((each) => tree[each]?.includes(slug)) ?? null;
  return {
    slug,
    name: names[slug] ?? `${slug[0]?.toUpperCase()}${slug.slice(1).replaceAll(/[_-]/g, ' ')}`,
    description: null,
    parent_slug: parent,
    depth: parent === null ? 0 : 1,
    courses_count: published.filter((course) => develops(course, slug)).length,
  };
}

function develops({ skills }: Course, slug: string): boolean {
  return skills.some((skill) => skill === slug || tree[slug]?.includes(skill));
}
