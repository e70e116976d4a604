import type { people as english } from '../../en/errors/people.ts';

export const people: typeof english = {
  'witness-may-not-act': {
    text: 'Als Zeuge können Sie alles einsehen, aber nichts vornehmen.',
    wayOut: 'Überlassen Sie dies einem Administrator. Als Zeuge können Sie die zweite Person sein.',
  },
  'second-person-needed': {
    text: 'Diese Handlung braucht vier Augen: Eine zweite Person muss sie bestätigen.',
    wayOut:
      'Versuchen Sie es erneut, gemeinsam mit einer anderen Person dieses Tresors, die ihre Passphrase eingibt.',
  },
  'second-person-is-the-first': {
    text: 'Die zweite Person ist die, die handelt. Vier Augen gehören zwei Personen.',
    wayOut: 'Wählen Sie eine andere Person, und lassen Sie diese ihre Passphrase eingeben.',
  },
  'wrong-second-passphrase': {
    text: 'Das ist nicht die Passphrase der zweiten Person.',
    wayOut:
      'Prüfen Sie, wer ausgewählt ist, die Großschreibung und die Tastaturbelegung, und geben Sie sie erneut ein.',
  },
  'no-second-person': {
    text: 'Diese Handlung braucht vier Augen, doch hat sonst niemand Zugang zu diesem Tresor.',
    wayOut: 'Fügen Sie unter „Tresor“ eine Person hinzu, und versuchen Sie es dann erneut.',
  },
  'person-name-taken': {
    text: 'Es gibt bereits eine Person namens „{{name}}“. Groß- und Kleinschreibung macht keinen Unterschied.',
    wayOut: 'Wählen Sie einen Namen, der die beiden Personen unterscheidet.',
  },
  'last-administrator': {
    text: '„{{name}}“ ist der letzte Administrator. Ohne einen könnte in diesem Tresor niemand mehr etwas vornehmen.',
    wayOut: 'Fügen Sie zuerst einen anderen Administrator hinzu.',
  },
  'removing-oneself': {
    text: 'Niemand entfernt sich selbst aus einem Tresor.',
    wayOut: 'Überlassen Sie dies einem anderen Administrator.',
  },
  'four-eyes-need-two-people': {
    text: 'Das Vier-Augen-Prinzip braucht zwei Personen, doch hätten weniger Zugang zu diesem Tresor.',
    wayOut: 'Fügen Sie zuerst eine Person hinzu, oder schalten Sie das Vier-Augen-Prinzip aus.',
  },
  'typed-name-differs': {
    text: 'Der eingegebene Name ist nicht „{{expected}}“.',
    wayOut: 'Geben Sie ihn genau so ein, wie er angezeigt wird. So wird die richtige Person entfernt.',
  },
  'key-slot-replaced': {
    text: 'Die eingegebene Passphrase gilt nicht mehr: Der Zugang wurde ersetzt, oder die Person wurde entfernt.',
    wayOut: 'Geben Sie die aktuelle Passphrase ein, oder fragen Sie einen Administrator dieses Tresors.',
  },
};
