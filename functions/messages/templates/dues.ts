import type { TemplateText } from '../../../shared/messages/template.ts';

const invoice: TemplateText = {
  subject: {
    fr: 'Facture {{ invoice.number }} : {{ invoice.due | money }} d’ici au {{ invoice.dueOn | day }}',
    en: 'Invoice {{ invoice.number }}: {{ invoice.due | money }} by {{ invoice.dueOn | day }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Voici votre facture.

| Objet | {{ subject }} |
| Membre | {{ member.name }} ({{ member.number }}) |
| Facture | {{ invoice.number }} |
| Total, taxes comprises s’il y a lieu | {{ invoice.total | money }} |
| **Montant à payer** | **{{ invoice.due | money }}** |
| Échéance | {{ invoice.dueOn | day }} |
| Référence du paiement | {{ invoice.reference }} |

La facture complète, avec le détail des taxes et les façons de payer, est jointe à ce message ; vous la trouverez aussi dans votre espace membre. Indiquez la référence avec votre paiement : c’est elle qui l’associe à votre facture.

[Voir la facture]({{ link }})

Une question, ou besoin d’un arrangement ? Répondez à ce message.

Merci,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Here is your invoice.

| For | {{ subject }} |
| Member | {{ member.name }} ({{ member.number }}) |
| Invoice | {{ invoice.number }} |
| Total, with taxes where they apply | {{ invoice.total | money }} |
| **Amount due** | **{{ invoice.due | money }}** |
| Due date | {{ invoice.dueOn | day }} |
| Payment reference | {{ invoice.reference }} |

The full invoice, with the taxes in detail and the ways to pay, is attached; it is in your member space too. Give the reference with your payment: it is what links it to your invoice.

[See the invoice]({{ link }})

A question, or in need of an arrangement? Reply to this message.

Thank you,
{{ network.name }}`,
  },
};

const receipt: TemplateText = {
  subject: {
    fr: 'Merci : paiement reçu, {{ payment.amount | money }}',
    en: 'Thank you: payment received, {{ payment.amount | money }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Merci ! Nous avons bien reçu votre paiement.

| Membre | {{ member.name }} ({{ member.number }}) |
| **Montant reçu** | **{{ payment.amount | money }}** |
| Reçu le | {{ payment.receivedOn | day }} |
| Mode de paiement | {{ payment.method }} |
{% if invoice %}| Facture | {{ invoice.number }} |
| Reste à payer | {{ invoice.due | money }} |
{% endif %}{% if credit %}| Crédit conservé à votre compte | {{ credit | money }} |
{% endif %}
{% if invoice %}{% if invoice.due > 0 %}Le solde est attendu d’ici au {{ invoice.dueOn | day }}. Indiquez la même référence : {{ invoice.reference }}.{% else %}La facture est payée en entier.{% endif %}{% endif %}

[Voir le reçu]({{ link }})

{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Thank you! We have received your payment.

| Member | {{ member.name }} ({{ member.number }}) |
| **Amount received** | **{{ payment.amount | money }}** |
| Received on | {{ payment.receivedOn | day }} |
| Method of payment | {{ payment.method }} |
{% if invoice %}| Invoice | {{ invoice.number }} |
| Left to pay | {{ invoice.due | money }} |
{% endif %}{% if credit %}| Credit kept on your account | {{ credit | money }} |
{% endif %}
{% if invoice %}{% if invoice.due > 0 %}The balance is due by {{ invoice.dueOn | day }}. Please give the same reference: {{ invoice.reference }}.{% else %}The invoice is paid in full.{% endif %}{% endif %}

[See the receipt]({{ link }})

{{ network.name }}`,
  },
};

const renewalReminder: TemplateText = {
  subject: {
    fr: 'Votre adhésion se termine le {{ endsOn | day }}',
    en: 'Your membership ends on {{ endsOn | day }}',
  },
  body: {
    fr: `
Bonjour {{ recipient.name }},

Votre période d’adhésion se termine le {{ endsOn | day }}. En la renouvelant d’ici là, vous continuez sans interruption.

| Membre | {{ member.name }} ({{ member.number }}) |
| Catégorie | {{ category }} |
| Fin de la période | {{ endsOn | day }} |
{% if invoice %}| Facture | {{ invoice.number }} |
| **Montant à payer** | **{{ invoice.due | money }}** |
| Référence du paiement | {{ invoice.reference }} |{% endif %}

[Renouveler mon adhésion]({{ link }})

Si c’est déjà fait, merci : vous pouvez ignorer ce rappel.

Au plaisir de poursuivre avec vous,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Your membership term ends on {{ endsOn | day }}. Renew by then and it continues without a gap.

| Member | {{ member.name }} ({{ member.number }}) |
| Category | {{ category }} |
| End of term | {{ endsOn | day }} |
{% if invoice %}| Invoice | {{ invoice.number }} |
| **Amount due** | **{{ invoice.due | money }}** |
| Payment reference | {{ invoice.reference }} |{% endif %}

[Renew my membership]({{ link }})

If you already have, thank you: please ignore this reminder.

We look forward to another year together,
{{ network.name }}`,
  },
};

export const duesTemplates = { invoice, receipt, 'renewal-reminder': renewalReminder } as const;
