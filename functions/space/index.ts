import { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { http } from '../platform/http.ts';
import { answerOffer } from './answer-offer.ts';
import { listInvoices } from './invoices.ts';
import { logMeeting } from './log-meeting.ts';
import { me } from './me.ts';
import { changeNote, listNotes, removeNote, setGoals, writeNote } from './notes.ts';
import { getPairing, listPairings } from './pairings.ts';

export const handler = http([
  spaceRoutes,
  {
    me,
    invoices: listInvoices,
    pairings: listPairings,
    pairing: getPairing,
    answerOffer,
    logMeeting,
    notes: listNotes,
    writeNote,
    changeNote,
    removeNote,
    setGoals,
  },
]);
