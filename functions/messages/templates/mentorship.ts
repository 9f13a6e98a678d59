import type { TemplateText } from '../../../shared/messages/template.ts';

const toMentor: TemplateText = {
  subject: {
    fr: 'Un jumelage vous est proposé : {{ mentee.name }}',
    en: 'A pairing is offered to you: {{ mentee.name }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Nous pensons que vous formeriez une bonne dyade avec {{ mentee.name }}, et nous vous proposons ce jumelage.

| Personne à accompagner | {{ mentee.name }} |
{% if mentee.organisation %}| Organisation | {{ mentee.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Niveau | {{ level }} |{% endif %}
| Réponse attendue d’ici au | {{ respondBy | day }} |

{% if goals %}**Ses objectifs**
{{ goals }}{% endif %}

[Voir l’offre et répondre]({{ link }})

Vous pouvez accepter ou décliner, sans avoir à vous justifier. Si les deux acceptent, une rencontre exploratoire vous permettra de faire connaissance avant de vous engager.

Une question ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous lira.

Merci de votre générosité,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

We think that you and {{ mentee.name }} would work well together, and we are offering you this pairing.

| Mentee | {{ mentee.name }} |
{% if mentee.organisation %}| Organization | {{ mentee.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Level | {{ level }} |{% endif %}
| Please answer by | {{ respondBy | day }} |

{% if goals %}**Their goals**
{{ goals }}{% endif %}

[See the offer and answer]({{ link }})

You may accept or decline, without having to say why. If you both accept, a first meeting lets you get to know each other before you commit.

A question? Reply to this message: {{ coordinator }} coordinates the programme and will read you.

Thank you for your generosity,
{{ network.name }}`,
  },
};

const toMentee: TemplateText = {
  subject: {
    fr: 'Un jumelage vous est proposé avec {{ mentor.name }}',
    en: 'A pairing with {{ mentor.name }} is offered to you',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Nous avons trouvé quelqu’un pour vous accompagner : {{ mentor.name }}.

| Mentorat par | {{ mentor.name }} |
{% if mentor.organisation %}| Organisation | {{ mentor.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Niveau | {{ level }} |{% endif %}
| Réponse attendue d’ici au | {{ respondBy | day }} |

[Voir l’offre et répondre]({{ link }})

Vous pouvez accepter ou décliner, sans avoir à vous justifier. Si les deux acceptent, une rencontre exploratoire vous permettra de faire connaissance. Ce que vous vous direz reste entre vous.

Une question ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous lira.

Bonne route,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

We have found someone to accompany you: {{ mentor.name }}.

| Mentor | {{ mentor.name }} |
{% if mentor.organisation %}| Organization | {{ mentor.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Level | {{ level }} |{% endif %}
| Please answer by | {{ respondBy | day }} |

[See the offer and answer]({{ link }})

You may accept or decline, without having to say why. If you both accept, a first meeting lets you get to know each other. What you say to each other stays between you.

A question? Reply to this message: {{ coordinator }} coordinates the programme and will read you.

All the best,
{{ network.name }}`,
  },
};

export const mentorshipTemplates = {
  'pairing-offered-mentor': toMentor,
  'pairing-offered-mentee': toMentee,
} as const;
