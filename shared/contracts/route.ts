import type * as z from 'zod';
import type { Access } from './access.ts';

/** The functions that answer HTTP. */
export const httpFunctions = [
  'membership',
  'dues',
  'mentorship',
  'messages',
  'office',
  'join',
  'space',
  'import',
  'report',
] as const;
export type HttpFunction = (typeof httpFunctions)[number];

/** One line of the API: where it is, which function serves it, who may call it, what goes in and what comes out. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: `/api/${string}`;
  readonly serves: HttpFunction;
  readonly access: Access;
  /** Path parameters, all of them text. */
  readonly path?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** `private` answers and bodies are never kept for a repeated request, and never logged. */
  readonly private?: true;
  /** Work done row by row: the answer is kept after it, and each row knows by its id that it was done. */
  readonly bulk?: true;
};

export type RouteTable = Readonly<Record<string, Route>>;

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** What a use case receives of a request, parsed. */
export type RequestOf<R extends Route> = {
  readonly path: Parsed<R['path']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
};
export type AnswerOf<R extends Route> = z.infer<R['answer']>;
/** What the caller sends: the schema's input, before defaults and normalisation. */
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.input<R['body']> : undefined;

/** As API Gateway names a route: `GET /api/membership/members/{memberId}`. */
export function routeKey(route: Pick<Route, 'method' | 'url'>): string {
  return `${route.method} ${route.url}`;
}
