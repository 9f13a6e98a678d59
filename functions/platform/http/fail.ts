import type middy from '@middy/core';
import type { Event, Reply } from '../http.ts';
import { errorFields, log } from '../log.ts';
import { problemOf, Refused } from '../problem.ts';
import { BadCursor } from '../storage/cursor.ts';
import { Unavailable } from '../storage/engine.ts';
import { problemReply } from './answer.ts';
import { languageAsked } from './read.ts';

/** The outermost layer: whatever is thrown becomes a problem, and a surprise is logged without what it may quote. */
export function failed(): middy.MiddlewareObj<Event, Reply> {
  return {
    onError: (request) => {
      const { error, event } = request;
      const language = languageAsked(event);
      if (error instanceof Refused) request.response = problemReply(problemOf(error.refusal, language));
      else if (error instanceof BadCursor)
        request.response = problemReply(problemOf({ code: 'platform/bad-cursor' }, language));
      else {
        const code = error instanceof Unavailable ? 'platform/unavailable' : 'platform/unexpected';
        log('error', 'http/unexpected', { route: event.routeKey, ...errorFields(error) });
        request.response = problemReply(problemOf({ code }, language));
      }
    },
  };
}
