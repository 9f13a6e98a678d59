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
| Total | {{ invoice.total | money }} |
| **Montant à payer** | **{{ invoice.due | money }}** |
| Échéance | {{ invoice.dueOn | day }} |
| Référence de paiement | {{ invoice.reference }} |

La facture complète, avec le détail des taxes et les façons de payer, est jointe à ce message ; vous la trouverez aussi dans votre espace membre. Indiquez la référence de paiement : elle nous permet d’associer votre paiement à cette facture.

[Voir la facture]({{ link }})

Une question, ou besoin d’une entente de paiement ? Répondez à ce message.

Merci,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Here is your invoice.

| For | {{ subject }} |
| Member | {{ member.name }} ({{ member.number }}) |
| Invoice | {{ invoice.number }} |
| Total | {{ invoice.total | money }} |
| **Amount due** | **{{ invoice.due | money }}** |
| Due date | {{ invoice.dueOn | day }} |
| Payment reference | {{ invoice.reference }} |

The full invoice, with the taxes in detail and the ways to pay, is attached; it is in your member space too. Please give the payment reference, so that we can match your payment to this invoice.

[View the invoice]({{ link }})

Have a question, or need a payment arrangement? Just reply to this message.

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

Merci ! Nous avons bien reçu votre paiement ; votre reçu est joint à ce message.

| Membre | {{ member.name }} ({{ member.number }}) |
| **Montant reçu** | **{{ payment.amount | money }}** |
| Reçu le | {{ payment.receivedOn | day }} |
| Mode de paiement | {{ payment.method }} |
{% if invoice %}| Facture | {{ invoice.number }} |
| Reste à payer | {{ invoice.due | money }} |
{% endif %}{% if credit %}| Crédit conservé à votre compte | {{ credit | money }} |
{% endif %}
{% if invoice %}{% if invoice.due > 0 %}Le solde est attendu d’ici au {{ invoice.dueOn | day }}. Indiquez la même référence : {{ invoice.reference }}.{% else %}La facture est payée en entier.{% endif %}{% endif %}

[Ouvrir mon espace membre]({{ link }})

{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Thank you! We have received your payment; your receipt is attached.

| Member | {{ member.name }} ({{ member.number }}) |
| **Amount received** | **{{ payment.amount | money }}** |
| Received on | {{ payment.receivedOn | day }} |
| Method of payment | {{ payment.method }} |
{% if invoice %}| Invoice | {{ invoice.number }} |
| Balance due | {{ invoice.due | money }} |
{% endif %}{% if credit %}| Credit kept on your account | {{ credit | money }} |
{% endif %}
{% if invoice %}{% if invoice.due > 0 %}The balance is due by {{ invoice.dueOn | day }}. Please use the same reference: {{ invoice.reference }}.{% else %}The invoice is paid in full.{% endif %}{% endif %}

[Open my member space]({{ link }})

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
| Référence de paiement | {{ invoice.reference }} |{% endif %}

[Renouveler mon adhésion]({{ link }})

Si c’est déjà fait, merci : vous pouvez ignorer ce rappel.

Au plaisir de poursuivre avec vous,
{{ network.name }}`,
    en: `
Hello {{ recipient.name }},

Your membership term ends on {{ endsOn | day }}. Renew by then to continue without interruption.

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
