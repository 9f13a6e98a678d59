import type { MyPairing } from '../../../shared/contracts/routes/space.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { pairSpace } from '../../../shared/words/space.ts';
import { accompanimentStates } from '../../../shared/words/statuses.ts';
import { Arrival } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Meetings } from './meetings.tsx';
import { Notes } from './notes.tsx';
import { Offer } from './offer.tsx';
import { StateOf } from './state-of.tsx';
import { useLoaded } from './space-context.ts';
import { Wait } from './wait.tsx';

const beforeNotes = new Set<MyPairing['state']>(['proposed', 'offered', 'declined', 'expired']);

/** One pairing: the offer to answer, then the meetings and the notes of the two. */
export function PairingPage({ pairingId }: { readonly pairingId: string }) {
  const { language } = useLanguage();
  const { value: pairing, problem, put, again } = useLoaded('pairing', pairingId);
  if (pairing === undefined) return <Wait problem={problem} again={again} />;
  return (
    <>
      <Heading pairing={pairing} />
      {pairing.state === 'offered' && <Offer pairing={pairing} onAnswered={put} />}
      {(pairing.state === 'declined' || pairing.state === 'expired') && (
        <p className="lead">{pairSpace[pairing.state][language]}</p>
      )}
      {!beforeNotes.has(pairing.state) && (
        <div className="patches">
          <Meetings pairing={pairing} onLogged={put} />
          <Notes pairing={pairing} />
        </div>
      )}
    </>
  );
}

function Heading({ pairing }: { readonly pairing: MyPairing }) {
  const { language } = useLanguage();
  const say = useSay();
  const { other, otherEmail, programme, level, state, endsOn } = pairing;
  const where = [
    programme[language],
    level?.[language],
    endsOn && pairSpace.agreement[language]({ on: formatDay(endsOn, language) }),
  ];
  return (
    <>
      <Arrival>{pairSpace.withOther[language]({ name: other })}</Arrival>
      <p className="facts">
        <StateOf state={state} label={say(accompanimentStates[state])} />
        <span>{where.filter((text) => typeof text === 'string').join(' · ')}</span>
      </p>
      {otherEmail !== null && (
        <p>
          {say(pairSpace.writeTo)} <a href={`mailto:${otherEmail}`}>{otherEmail}</a>
        </p>
      )}
    </>
  );
}
