import { useState } from 'react';
import type { MyPairing } from '../../../shared/contracts/routes/space.ts';
import { isDay, recordedRange } from '../../../shared/kernel/day.ts';
import { meetingModes as modes, type MeetingMode } from '../../../shared/mentorship/session.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { pairSpace } from '../../../shared/words/space.ts';
import { meetingModes } from '../../../shared/words/statuses.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { Problem } from './client.ts';
import { Mistake } from './mistake.tsx';
import { useSpace } from './space-context.ts';

type Props = { readonly pairing: MyPairing; readonly onLogged: (pairing: MyPairing) => void };

/** The meetings that the two had; one more is logged in one tap, when it was today. */
export function Meetings({ pairing, onLogged }: Props) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <section className="patch" aria-labelledby="meetings">
      <h2 id="meetings">{say(pairSpace.meetings)}</h2>
      {pairing.state === 'accepted' && <p>{say(pairSpace.firstMeeting)}</p>}
      {pairing.mayMeet && <MayLog pairing={pairing} onLogged={onLogged} />}
      {pairing.sessions.length === 0 && <p className="hint">{say(pairSpace.noMeetings)}</p>}
      <ul className="plain rows">
        {pairing.sessions.map(({ on, minutes, mode }) => (
          <li key={on}>
            <strong>{formatDay(on, language)}</strong>
            <br />
            {pairSpace.minutes[language]({ minutes })} · {say(meetingModes[mode])}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The form is open until today's meeting is logged; then one asks for it. */
function MayLog(props: Props) {
  const say = useSay();
  const { client } = useSpace();
  const [another, setAnother] = useState(false);
  function close(pairing: MyPairing): void {
    setAnother(false);
    props.onLogged(pairing);
  }
  const done = props.pairing.sessions.some(({ on }) => on === client.today());
  if (!done || another) return <LogMeeting {...props} onLogged={close} />;
  return (
    <>
      <output className="told">{say(pairSpace.loggedToday)}</output>
      <button type="button" className="quiet" onClick={() => setAnother(true)}>
        {say(pairSpace.logAnother)}
      </button>
    </>
  );
}

/** What is offered: the usual lengths, and that of the last meeting, with which the form opens. */
function lengthsWith(last: number): readonly number[] {
  const usual = [15, 30, 45, 60, 75, 90, 120, 150, 180];
  return [...new Set([...usual, last])].toSorted((a, b) => a - b);
}

function isMode(text: unknown): text is MeetingMode {
  return modes.some((mode) => mode === text);
}

function LogMeeting({ pairing, onLogged }: Props) {
  const { language } = useLanguage();
  const say = useSay();
  const { client } = useSpace();
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [logged, setLogged] = useState(false);

  async function log(form: FormData): Promise<void> {
    const [on, minutes, mode] = [form.get('on'), Number(form.get('minutes')), form.get('mode')];
    if (!isDay(on) || !isMode(mode)) return;
    const said = await client.call('logMeeting', {
      path: { pairingId: pairing.id },
      body: { on, minutes, mode },
    });
    setLogged(said.ok);
    setProblem(said.ok ? undefined : said.problem);
    if (said.ok) onLogged(said.value);
  }

  const last = pairing.sessions[0];
  const length = last?.minutes ?? 60;
  return (
    <form action={log} className="log" aria-labelledby="log">
      <h3 id="log">{say(pairSpace.logMeeting)}</h3>
      <div className="field">
        <label htmlFor="on">{say(pairSpace.on)}</label>
        <input
          id="on"
          name="on"
          type="date"
          required
          {...recordedRange(client.today())}
          defaultValue={client.today()}
        />
      </div>
      <div className="pair">
        <div className="field">
          <label htmlFor="minutes">{say(pairSpace.length)}</label>
          <select id="minutes" name="minutes" defaultValue={length}>
            {lengthsWith(length).map((minutes) => (
              <option key={minutes} value={minutes}>
                {pairSpace.minutes[language]({ minutes })}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="mode">{say(pairSpace.mode)}</label>
          <select id="mode" name="mode" defaultValue={last?.mode ?? 'video'}>
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {say(meetingModes[mode])}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Mistake problem={problem} />
      <button type="submit" className="main-action">
        {say(pairSpace.log)}
      </button>
      <output className="told">{logged ? say(pairSpace.logged) : ''}</output>
      <p className="hint">{say(pairSpace.logHint)}</p>
    </form>
  );
}
