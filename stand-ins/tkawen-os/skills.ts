import { Refusal } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { type Collections, type Item, page } from '../contract/store.ts';

const tree: [slug: string, name: string, parent: string | null][] = [
  ['programming', 'Programming', null],
  ['react_basic', 'React', 'programming'],
  ['react_advanced', 'Advanced React', 'react_basic'],
  ['state_management', 'State management', 'programming'],
];

export const skills: Routes = {
  'GET /v1/skills': ({ own, query }) =>
    page(
      tree.map(([slug, name, parent_slug]) => ({
        slug,
        name,
        description: null,
        parent_slug,
        depth: lineage(slug).length - 1,
        courses_count: coursesOf(own, slug).length,
      })),
      query,
      { oldestFirst: true, filters: { parent: 'parent_slug' } },
    ),
  'GET /v1/skills/{slug}/courses': ({ own, params: { slug = '' }, query }) => {
    if (lineage(slug).length === 0) throw new Refusal(404, 'not_found', 'There is no skill with this slug.');
    return page(coursesOf(own, slug), query);
  },
};

/** The published courses that develop a skill, or one below it. */
function coursesOf(own: Collections, slug: string): Item[] {
  const develops = ({ skills: developed }: Item) => (developed as string[]).some((skill) => lineage(skill).includes(slug));
  return [...own('courses').values()].filter((course) => course['status'] === 'published' && develops(course));
}

/** The skill and those above it; nothing for a skill that is not in the tree. */
function lineage(slug: string): string[] {
  const found = tree.find(([known]) => known === slug);
  if (!found) return [];
  const [, , parent] = found;
  return [slug, ...(parent === null ? [] : lineage(parent))];
}
