import { assign } from './assignment.ts';

/** Who is to be matched: whom each could go with, how well, or why not. */
export type Candidates<Reason extends string> = {
  readonly mentees: readonly string[];
  /** With how many more people each may be paired, and how many they accompany already. */
  readonly mentors: readonly { readonly id: string; readonly places: number; readonly load: number }[];
  readonly between: (
    mentee: string,
    mentor: string,
  ) => { readonly score: number } | { readonly reasons: readonly Reason[] };
};

export type Matched = { readonly mentee: string; readonly mentor: string; readonly score: number };
/** Why somebody is left over, by mentor; `places-taken` where they could go together but for others who go before. */
export type LeftOver<Reason extends string> = {
  readonly mentee: string;
  readonly reasons: Readonly<Record<string, readonly (Reason | 'places-taken')[]>>;
};
export type Matching<Reason extends string> = {
  readonly pairs: readonly Matched[];
  readonly left: readonly LeftOver<Reason>[];
  readonly total: number;
};

type Place = { readonly mentor: string; readonly rank: number };

/**
 * The best whole assignment: most people, then the highest score, then the most even load, then the order of ids. It
 * proposes: a named coordinator decides, and pairs under way are not touched.
 */
export function match<Reason extends string>(candidates: Candidates<Reason>): Matching<Reason> {
  const mentees = candidates.mentees.toSorted();
  const places = candidates.mentors.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(placesOf);
  const scores = mentees.map((mentee) => places.map((place) => scoreOf(candidates, mentee, place)));
  const columns = assign(costsOf(scores, places));
  const found = mentees.map((mentee, row) =>
    pairAt(mentee, places[columns[row] ?? -1], scores[row]?.[columns[row] ?? -1]),
  );
  const pairs = found.filter((one) => one !== undefined);
  const left = mentees
    .filter((_, row) => found[row] === undefined)
    .map((mentee) => leftOver(candidates, mentee));
  return { pairs, left, total: pairs.reduce((all, { score }) => all + score, 0) };
}

function placesOf({ id, places, load }: { id: string; places: number; load: number }): Place[] {
  return Array.from({ length: Math.max(0, places) }, (_, k) => ({ mentor: id, rank: load + k }));
}

function scoreOf<Reason extends string>(
  { between }: Candidates<Reason>,
  mentee: string,
  { mentor }: Place,
): number | null {
  const found = between(mentee, mentor);
  return 'score' in found ? found.score : null;
}

function pairAt(
  mentee: string,
  place: Place | undefined,
  score: number | null | undefined,
): Matched | undefined {
  if (!place || score === null || score === undefined) return undefined;
  return { mentee, mentor: place.mentor, score };
}

/**
 * Whole numbers in which one person more outweighs any score, and one point any evenness of load. Every row has a column
 * of its own in which it stays alone, and what is forbidden costs more than everybody staying alone.
 */
function costsOf(scores: readonly (readonly (number | null)[])[], places: readonly Place[]): number[][] {
  const rows = scores.length;
  const known = scores.flat().filter((score) => score !== null);
  const best = known.reduce((a, b) => Math.max(a, b), 0);
  const worst = known.reduce((a, b) => Math.min(a, b), 0);
  const point = 1 + rows * (1 + places.reduce((most, { rank }) => Math.max(most, rank), 0));
  const alone = 1 + rows * point * (best - worst + 1);
  const forbidden = alone * (rows + 1);
  return scores.map((row, at) => [
    ...row.map((score, column) =>
      score === null ? forbidden : (best - score) * point + (places[column]?.rank ?? 0),
    ),
    ...scores.map((_, own) => (own === at ? alone : forbidden)),
  ]);
}

function leftOver<Reason extends string>(
  { mentors, between }: Candidates<Reason>,
  mentee: string,
): LeftOver<Reason> {
  const reasons = mentors.map(({ id }): [string, readonly (Reason | 'places-taken')[]] => {
    const found = between(mentee, id);
    return [id, 'reasons' in found ? found.reasons : ['places-taken']];
  });
  return { mentee, reasons: Object.fromEntries(reasons) };
}
