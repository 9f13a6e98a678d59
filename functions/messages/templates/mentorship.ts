import type { TemplateText } from '../../../shared/messages/template.ts';

const toMentor: TemplateText = {
  subject: {
    fr: 'Un jumelage vous est proposé : {{ mentee.name }}',
    en: 'A pairing is offered to you: {{ mentee.name }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Nous pensons que {{ mentee.name }} et vous feriez bonne équipe, et nous vous proposons ce jumelage.

| Personne à accompagner | {{ mentee.name }} |
{% if mentee.organisation %}| Organisation | {{ mentee.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Niveau | {{ level }} |{% endif %}
| Réponse attendue d’ici au | {{ respondBy | day }} |

{% if goals %}**Ses objectifs**
{{ goals }}{% endif %}

[Voir l’offre et répondre]({{ link }})

Vous pouvez accepter ou décliner, sans avoir à vous justifier. Si les deux acceptent, une rencontre exploratoire vous permettra de faire connaissance avant de vous engager.

Une question ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous répondra.

Merci de votre générosité,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

We think that you and {{ mentee.name }} would work well together, and we would like to pair you.

| Mentee | {{ mentee.name }} |
{% if mentee.organisation %}| Organization | {{ mentee.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Level | {{ level }} |{% endif %}
| Please reply by | {{ respondBy | day }} |

{% if goals %}**Their goals**
{{ goals }}{% endif %}

[View the offer and reply]({{ link }})

You may accept or decline, without having to say why. If you both accept, a first meeting lets you get to know each other before you commit.

A question? Reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

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

Une question ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous répondra.

Bonne route,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

We have found someone to support you: {{ mentor.name }}.

| Mentor | {{ mentor.name }} |
{% if mentor.organisation %}| Organization | {{ mentor.organisation }} |{% endif %}
| Programme | {{ programme }} |
{% if level %}| Level | {{ level }} |{% endif %}
| Please reply by | {{ respondBy | day }} |

[View the offer and reply]({{ link }})

You may accept or decline, without having to say why. If you both accept, a first meeting lets you get to know each other. What you discuss stays between the two of you.

A question? Reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

All the best,
{{ network.name }}`,
  },
};

export const mentorshipTemplates = {
  'pairing-offered-mentor': toMentor,
  'pairing-offered-mentee': toMentee,
} as const;
