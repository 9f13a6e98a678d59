import type * as z from 'zod';
import type { spaceRoutes } from '../../../shared/contracts/routes/space.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { space } from '../../../shared/words/space.ts';
import { memberStatuses } from '../../../shared/words/statuses.ts';
import { Arrival } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Invoices } from './invoices.tsx';
import { Pairings } from './pairings.tsx';

export type Me = z.infer<typeof spaceRoutes.me.answer>;

/** Who the member is to the network, what they owe, and whom they meet: that comes first for who takes part. */
export function Home({ me }: { readonly me: Me }) {
  const { language } = useLanguage();
  const meets = me.participations.length > 0;
  const dues = (
    <div>
      <Membership me={me} />
      <Invoices />
    </div>
  );
  return (
    <>
      <Arrival>{space.hello[language]({ name: me.member.name })}</Arrival>
      <div className="patches">
        {!meets && dues}
        <div>
          <Pairings participations={me.participations} />
        </div>
        {meets && dues}
      </div>
    </>
  );
}

function Membership({ me: { member, network } }: { readonly me: Me }) {
  const { language } = useLanguage();
  const say = useSay();
  const { number, category, status, joinedOn, termEndsOn } = member;
  return (
    <section className="patch" aria-labelledby="membership">
      <h2 id="membership">{say(space.membership)}</h2>
      <p className="facts">
        <span className={`state state-${toneOf(status)}`}>{say(memberStatuses[status])}</span>
        {category !== null && <strong>{category[language]}</strong>}
      </p>
      <ul className="plain">
        {number !== '' && <li>{space.number[language]({ number })}</li>}
        {joinedOn !== null && <li>{space.since[language]({ on: formatDay(joinedOn, language) })}</li>}
        {termEndsOn !== null && <li>{space.until[language]({ on: formatDay(termEndsOn, language) })}</li>}
      </ul>
      <p className="hint">
        {say(space.write)} <a href={`mailto:${network.email}`}>{network.email}</a>.
      </p>
    </section>
  );
}

function toneOf(status: keyof typeof memberStatuses): 'good' | 'wait' | 'over' {
  if (status === 'new' || status === 'current' || status === 'lifetime') return 'good';
  return status === 'grace' || status === 'applied' || status === 'admitted' || status === 'upcoming'
    ? 'wait'
    : 'over';
}
