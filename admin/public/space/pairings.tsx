import type { MyPairing } from '../../../shared/contracts/routes/space.ts';
import { sideWords } from '../../../shared/words/mentorship.ts';
import { pairSpace, space } from '../../../shared/words/space.ts';
import { accompanimentStates, participationStates } from '../../../shared/words/statuses.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { Me } from './home.tsx';
import { Link } from './link.tsx';
import { StateOf } from './state-of.tsx';
import { useLoaded } from './space-context.ts';
import { Wait } from './wait.tsx';

/** Whom the member meets, and where they stand in the network's programmes. */
export function Pairings({ participations }: Pick<Me, 'participations'>) {
  const { language } = useLanguage();
  const say = useSay();
  const { value, problem, again } = useLoaded('pairings');
  return (
    <section className="patch" aria-labelledby="mentoring">
      <h2 id="mentoring">{say(space.mentoring)}</h2>
      {value === undefined && <Wait problem={problem} again={again} />}
      {value?.pairings.length === 0 && <p>{say(space.noPairings)}</p>}
      <ul className="plain rows">
        {value?.pairings.map((pairing) => (
          <li key={pairing.id}>
            <Pairing pairing={pairing} />
          </li>
        ))}
      </ul>
      {value?.pairings.length === 0 && participations.length > 0 && (
        <ul className="plain hint">
          {participations.map(({ programme, side, name, state, level }) => (
            <li key={`${name} ${programme.fr} ${side}`}>
              {[
                name,
                programme[language],
                say(sideWords[side]),
                level?.[language],
                say(participationStates[state]),
              ]
                .filter((text) => text !== undefined)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Pairing({ pairing }: { readonly pairing: MyPairing }) {
  const { language } = useLanguage();
  const say = useSay();
  const { id, other, programme, level, state, answers } = pairing;
  const asked = answers !== null && answers.mine === null;
  const where = [programme[language], ...(level === null ? [] : [level[language]])].join(' · ');
  return (
    <>
      <p className="facts">
        <StateOf state={state} label={say(accompanimentStates[state])} />
      </p>
      <h3>{pairSpace.withOther[language]({ name: other })}</h3>
      <p className="hint">{where}</p>
      <Link to={`/space/pairings/${id}`} className={asked ? 'main-action' : 'second-action'}>
        {say(asked ? pairSpace.answer : pairSpace.see)}
        <span className="unseen">{` – ${other}`}</span>
      </Link>
    </>
  );
}
