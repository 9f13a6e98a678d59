import type { ProductTemplateKey, TemplateText } from '../../../shared/messages/template.ts';
import { accountTemplates } from './account.ts';
import { admissionTemplates } from './admission.ts';
import { duesTemplates } from './dues.ts';
import { mentorshipTemplates } from './mentorship.ts';

/** What the product says until a network says it in its own words. A missing language does not compile. */
export const templates = {
  ...accountTemplates,
  ...admissionTemplates,
  ...duesTemplates,
  ...mentorshipTemplates,
} as const satisfies Record<ProductTemplateKey, TemplateText>;
