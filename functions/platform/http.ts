import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import {
  routeKey,
  type AnswerOf,
  type RequestOf,
  type Route,
  type RouteTable,
} from '../../shared/contracts/route.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { answered } from './http/answer.ts';
import { admit } from './http/admit.ts';
import { read, type Visit } from './http/read.ts';
import { actorOf } from './caller.ts';
import { failed } from './http/fail.ts';
import type { Document, JsonText } from './reply.ts';
import { once, remember, theStore, toolsFor, type Tools } from './tools.ts';

export type Answer<R extends Route> = Result<AnswerOf<R> | JsonText | Document, Refusal<RefusalCode>>;
export type UseCase<R extends Route> = (request: RequestOf<R>, tools: Tools) => Promise<Answer<R>>;
/** One use case for each route of the table: a route without one does not compile. */
export type UseCases<Table extends RouteTable> = { readonly [Name in keyof Table]: UseCase<Table[Name]> };

export type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Reply = APIGatewayProxyStructuredResultV2;

/** A table of routes, with what serves each. */
export type Room<Table extends RouteTable> = readonly [routes: Table, useCases: UseCases<Table>];

type Line = { readonly name: string; readonly route: Route; readonly useCase: UseCase<Route> };

/**
 * An area's Lambda: finds the route, admits the caller by its line of access, parses the request by its contract,
 * calls the use case, and answers, or refuses as a problem in the caller's language.
 */
export function http<Tables extends readonly RouteTable[]>(
  ...rooms: { readonly [At in keyof Tables]: Room<Tables[At]> }
) {
  const lines = new Map(rooms.flatMap(linesOf));
  return middy<Event, Reply>()
    .use(failed())
    .handler(async (event): Promise<Reply> => {
      const line = lines.get(event.routeKey);
      if (!line) throw new Error(`No use case serves ${event.routeKey}`);
      const visit = read(event, line.name, line.route);
      return answered(await attend(visit, line.useCase), visit);
    });
}

function linesOf([routes, useCases]: Room<RouteTable>): [string, Line][] {
  return Object.entries(routes).map(([name, route]) => {
    const useCase = useCases[name];
    if (!useCase) throw new Error(`Nothing serves ${routeKey(route)}`);
    return [routeKey(route), { name: `${route.serves}.${name}`, route, useCase }];
  });
}

async function attend(visit: Visit, useCase: UseCase<Route>): Promise<Answer<Route>> {
  const store = theStore();
  const caller = await admit(visit, store);
  const request = visit.request();
  const repeatable = visit.repeatable?.(caller);
  const work = async (): Promise<Answer<Route>> => {
    const answer = await useCase(request, toolsFor(caller, visit.name, visit.language, repeatable));
    if (repeatable && answer.ok && visit.route.bulk)
      await remember(store, { actor: actorOf(caller), action: visit.name }, repeatable, answer.value);
    return answer;
  };
  return repeatable ? once(store, repeatable, work) : work();
}
