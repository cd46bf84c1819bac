import { distance } from 'fastest-levenshtein';

/** What all spellings of a name share: no case, accents, spaces or signs, and one letter for each group of Arabic variants. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]|[^\p{L}\p{N}]/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
}

const mostSuggested = 5;

/** Those that were probably meant, the nearest first. */
export function nearestNames(name: string, names: Iterable<string>): string[] {
  const wanted = foldName(name);
  return [...new Set(names)]
    .map((candidate) => ({ candidate, score: scoreOf(wanted, foldName(candidate)) }))
    .filter(({ score }) => score <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate))
    .slice(0, mostSuggested)
    .map(({ candidate }) => candidate);
}

/** A name within the other, such as Alger in Alger Centre, is near however long the rest is. */
function scoreOf(wanted: string, folded: string): number {
  const difference = distance(wanted, folded);
  return folded.includes(wanted) || wanted.includes(folded) ? Math.min(1, difference) : difference;
}
