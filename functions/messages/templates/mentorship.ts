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

Vous pouvez accepter ou décliner, sans avoir à vous justifier. Si les deux acceptent, chaque personne recevra l’adresse courriel de l’autre : une rencontre exploratoire vous permettra de faire connaissance avant de vous engager.

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

You may accept or decline, without having to say why. If you both accept, each of you will receive the other’s e-mail address: a first meeting lets you get to know each other before you commit.

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

Vous pouvez accepter ou décliner, sans avoir à vous justifier. Si les deux acceptent, chaque personne recevra l’adresse courriel de l’autre : une rencontre exploratoire vous permettra de faire connaissance. Ce que vous vous direz reste entre vous.

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

You may accept or decline, without having to say why. If you both accept, each of you will receive the other’s e-mail address: a first meeting lets you get to know each other. What you discuss stays between the two of you.

A question? Reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

All the best,
{{ network.name }}`,
  },
};

const accepted: TemplateText = {
  subject: {
    fr: 'C’est oui ! Votre jumelage avec {{ other.name }}',
    en: 'It’s a yes! Your pairing with {{ other.name }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

{{ other.name }} et vous avez accepté ce jumelage. Il reste à convenir d’une rencontre exploratoire, pour faire connaissance avant de vous engager.

| {% if isMentor %}Personne à accompagner{% else %}Mentorat par{% endif %} | {{ other.name }} |
{% if other.email != "" %}| Courriel | {{ other.email }} |{% endif %}
| Programme | {{ programme }} |

[Ouvrir le jumelage]({{ link }})

{% if isMentor %}**Et maintenant ?** Proposez deux ou trois moments par courriel. Après la rencontre, notez-la en un clic dans votre espace : la coordination voit la date, la durée et le mode, jamais ce que vous vous dites.{% else %}**Et maintenant ?** N’attendez pas qu’on vous écrive : vous pouvez proposer deux ou trois moments par courriel. Après la rencontre, une seule des deux personnes a besoin de la noter, en un clic, dans son espace. Ce que vous vous dites reste entre vous.{% endif %}

Une question ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous répondra.

Bonne rencontre,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

You and {{ other.name }} have both accepted this pairing. What remains is to agree on a first meeting, to get to know each other before you commit.

| {% if isMentor %}Mentee{% else %}Mentor{% endif %} | {{ other.name }} |
{% if other.email != "" %}| E-mail | {{ other.email }} |{% endif %}
| Programme | {{ programme }} |

[Open the pairing]({{ link }})

{% if isMentor %}**What now?** Suggest two or three times by e-mail. After the meeting, log it in one click in your space: the coordinators see the date, the length and the format, never what you discuss.{% else %}**What now?** No need to wait for a message: you can suggest two or three times by e-mail. After the meeting, one of you logs it in one click in your space. What you discuss stays between the two of you.{% endif %}

A question? Reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

Enjoy your meeting,
{{ network.name }}`,
  },
};

const notMade: TemplateText = {
  subject: {
    fr: 'Le jumelage avec {{ other.name }} n’aura pas lieu',
    en: 'The pairing with {{ other.name }} will not take place',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

{% if why == "declined-by-you" %}Vous avez décliné le jumelage avec {{ other.name }} : c’est noté, et vous n’avez rien d’autre à faire.{% elsif why == "expired" %}L’offre de jumelage avec {{ other.name }} est arrivée à échéance sans que les deux réponses nous soient parvenues : ce jumelage n’aura pas lieu.{% else %}Le jumelage avec {{ other.name }} n’aura pas lieu : l’offre a été déclinée. Les raisons sont souvent affaire d’horaire ou de moment, et nous ne les demandons pas.{% endif %}

| Programme | {{ programme }} |

Votre participation au programme ne change pas. Si un autre jumelage vous est proposé, vous recevrez un courriel.

Une question, ou une préférence à nous dire ? Répondez à ce message : {{ coordinator }} coordonne le programme et vous répondra.

{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

{% if why == "declined-by-you" %}You declined the pairing with {{ other.name }}: this is noted, and there is nothing else for you to do.{% elsif why == "expired" %}The offer to pair you with {{ other.name }} came to its end before we had both replies, so this pairing will not take place.{% else %}The pairing with {{ other.name }} will not take place: the offer was declined. It is often a matter of schedule or timing, and we do not ask why.{% endif %}

| Programme | {{ programme }} |

Your part in the programme does not change. If another pairing is offered to you, you will receive an e-mail.

A question, or a preference to tell us? Reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

{{ network.name }}`,
  },
};

const closed: TemplateText = {
  subject: {
    fr: 'Votre jumelage avec {{ other.name }} est terminé',
    en: 'Your pairing with {{ other.name }} has ended',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Votre jumelage avec {{ other.name }} est terminé : la coordination l’a noté. Vous gardez vos notes dans votre espace, et personne d’autre ne lit celles qui sont privées.

| Programme | {{ programme }} |

[Revoir le jumelage]({{ link }})

Si vous pensez qu’il s’agit d’une erreur, ou si vous voulez nous dire comment cela s’est passé, répondez à ce message : {{ coordinator }} coordonne le programme et vous répondra.

Merci du temps que vous y avez mis,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Your pairing with {{ other.name }} has ended: the coordinators have recorded it. You keep your notes in your space, and you alone still read the private ones.

| Programme | {{ programme }} |

[Look back at the pairing]({{ link }})

If you think that this is a mistake, or would like to tell us how it went, reply to this message: {{ coordinator }} coordinates the programme and will get back to you.

Thank you for the time you gave,
{{ network.name }}`,
  },
};

const toCoordinator: TemplateText = {
  subject: {
    fr: '{% case outcome %}{% when "accepted" %}Jumelage accepté{% when "declined" %}Jumelage décliné{% when "expired" %}Jumelage resté sans réponse{% when "closed" %}Jumelage terminé{% when "ask-after-trial" %}Fin d’essai à faire confirmer{% else %}Entente à renouveler ou à terminer{% endcase %} : {{ mentor.name }} et {{ mentee.name }}',
    en: '{% case outcome %}{% when "accepted" %}Pairing accepted{% when "declined" %}Pairing declined{% when "expired" %}Pairing left unanswered{% when "closed" %}Pairing ended{% when "ask-after-trial" %}Trial to confirm{% else %}Agreement to renew or end{% endcase %}: {{ mentor.name }} and {{ mentee.name }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

{% case outcome %}{% when "accepted" %}Les deux ont dit oui. Chaque personne a reçu l’adresse de l’autre pour convenir d’une rencontre exploratoire.{% when "declined" %}{{ by }} a décliné l’offre. La place est de nouveau libre, et l’autre personne l’a appris par courriel.{% when "expired" %}L’offre est arrivée à échéance sans que les deux aient répondu. La place est de nouveau libre, et les deux l’ont appris par courriel.{% when "closed" %}Ce jumelage a été terminé, et les deux l’ont appris par courriel.{% when "ask-after-trial" %}La période d’essai se termine. Demandez à chaque personne si elle veut continuer, puis notez l’entente ou la fin du jumelage : rien ne se termine tout seul.{% else %}L’entente arrive à son terme. Demandez à chaque personne si elle veut continuer, puis renouvelez-la ou terminez le jumelage : rien ne se termine tout seul.{% endcase %}

| Mentorat par | {{ mentor.name }} |
| Personne accompagnée | {{ mentee.name }} |
| Programme | {{ programme }} |

[Ouvrir les jumelages]({{ link }})`,
    en: `
Hello {{ recipient.name }},

{% case outcome %}{% when "accepted" %}Both said yes. Each has received the other’s address, to agree on a first meeting.{% when "declined" %}{{ by }} declined the offer. The place is free again, and the other person was told by e-mail.{% when "expired" %}The offer came to its end before both had replied. The place is free again, and both were told by e-mail.{% when "closed" %}This pairing was ended, and both were told by e-mail.{% when "ask-after-trial" %}The trial is coming to its end. Ask both whether they want to go on, then record the agreement or the end of the pairing: nothing ends by itself.{% else %}The agreement is coming to its end. Ask both whether they want to go on, then renew it or end the pairing: nothing ends by itself.{% endcase %}

| Mentor | {{ mentor.name }} |
| Mentee | {{ mentee.name }} |
| Programme | {{ programme }} |

[Open the pairings]({{ link }})`,
  },
};

export const mentorshipTemplates = {
  'pairing-offered-mentor': toMentor,
  'pairing-offered-mentee': toMentee,
  'pairing-accepted': accepted,
  'pairing-not-made': notMade,
  'pairing-closed': closed,
  'pairing-outcome': toCoordinator,
} as const;
