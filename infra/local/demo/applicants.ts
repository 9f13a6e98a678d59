import { formPurposes } from '../../../shared/contracts/sign-up.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type ApplicationId } from '../../../shared/kernel/ids.ts';
import { plus, startOfDay, type Instant } from '../../../shared/kernel/instant.ts';
import {
  blankApplicant,
  type Applicant,
  type ApplicationIn,
  type GivenConsent,
} from '../../../shared/membership/application.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { formConsents } from '../../../shared/words/consents.ts';
import { say } from '../../../shared/words/word.ts';
import { chanceOf } from './chance.ts';
import { network } from './network.ts';
import type { Party } from './organisations.ts';

/** During the day, when people fill in forms. */
export function at(on: Day, hour: number): Instant {
  return plus(startOfDay(on), { hours: hour });
}

function said(member: Member): Applicant {
  const { legalName, usualName, givenName, familyName, legalForm, region, municipality, address } = member;
  const { postalCode, sector, neq, language, email, phone, website, inDirectory, revenue, revenueYear } =
    member;
  const { jobs, jobsYear, workerMembers, kind } = member;
  const names = { legalName, usualName, givenName, familyName, legalForm };
  const where = { region, municipality, address, postalCode, email, phone, website, language };
  const measures = { revenue, revenueYear, jobs, jobsYear, workerMembers };
  return { ...blankApplicant(kind), ...names, ...where, ...measures, sector, neq, inDirectory };
}

/** The boxes that were ticked, with the text that stood beside them. */
function ticked({ id: memberId, language }: Member, givenAt: Instant): GivenConsent[] {
  const chance = chanceOf(`consents ${memberId}`);
  return formPurposes
    .filter(() => chance.hit(0.6))
    .map((purpose) => {
      const { wording, version } = formConsents[purpose];
      const shown = say(wording, language, { network: network.name[language] });
      return { purpose, version, wording: shown, language, givenAt };
    });
}

/** The form as it was sent, some days ago. */
export function formOf({ member, contacts }: Party, sentOn: Day): ApplicationIn<'unverified'> {
  const appliedAt = at(sentOn, chanceOf(`form ${member.id}`).between(8, 21));
  const [first] = contacts;
  const { category } = member;
  if (category === null) throw new Error(`${member.id} asks for no category`);
  return {
    id: id<ApplicationId>(`application-${member.id}`),
    state: 'unverified',
    category,
    applicant: said(member),
    contact: first
      ? {
          givenName: first.givenName,
          familyName: first.familyName,
          jobTitle: first.jobTitle,
          email: first.email,
          phone: member.phone,
        }
      : null,
    consents: ticked(member, appliedAt),
    appliedAt,
    linkExpiresAt: at(addDays(sentOn, 2), 12),
    party: null,
  };
}
