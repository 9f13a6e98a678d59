/** What is sold: each has its tax treatment and its revenue account. Shares are never revenue. */
export const items = ['dues', 'sponsorship', 'training', 'advice', 'event', 'other'] as const;
export type Item = (typeof items)[number];

export const measures = ['revenue', 'jobs', 'members'] as const;
/** What a fee may be counted on: revenue in cents, jobs and worker-members as head-counts. */
export type Measure = (typeof measures)[number];
export type Measures = Readonly<Record<Measure, number | null>>;
