import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  you: 'Sie sind',
  withRole: '{{name}} ({{role}})',
  roles: { administrator: 'Administrator', witness: 'Zeuge' },
  rolesExplained: {
    administrator: 'Nimmt jede Handlung vor und kann bei Handlungen anderer die zweite Person sein.',
    witness:
      'Sieht alles ein und nimmt keine Handlung vor, kann aber bei Handlungen anderer die zweite Person sein.',
  },
  title: 'Personen',
  why: 'Alle öffnen diesen Tresor mit ihrer eigenen Passphrase, und alles, was jemand tut, wird unter diesem Namen festgehalten. Der Aufwand entsteht bei jedem Versuch mit einer Passphrase, auch für jemanden, der den Tresor gestohlen hat.',
  columns: {
    name: 'Name',
    role: 'Rolle',
    since: 'Zugang seit',
    cost: 'Aufwand je Versuch',
    acts: 'Handlungen',
  },
  myself: '{{name}} (Sie)',
  cost_one: '{{memory}} MiB, {{count}} Durchlauf',
  cost_other: '{{memory}} MiB, {{count}} Durchläufe',
  ownPassphrase: 'Ihre eigene Passphrase',
  ownPassphraseWhy:
    'Sie wird noch einmal verlangt, weil ein geöffneter Tresor den Schlüssel nicht bereithält, den ein neuer Zugang enthalten muss.',
  add: {
    open: 'Person hinzufügen…',
    title: 'Person hinzufügen',
    nameHint: 'Alles, was diese Person tut, wird unter diesem Namen festgehalten.',
    theirs:
      'Lassen Sie nun diese Person hier Platz nehmen: Die Passphrase gehört ihr allein, und niemand sonst sollte sie sehen oder kennen.',
    act: 'Person hinzufügen',
    done: '{{name}} kann diesen Tresor jetzt öffnen.',
  },
  remove: {
    open: 'Entfernen…',
    openFor: '{{name}} entfernen…',
    title: '{{name}} entfernen',
    closed: 'Die Passphrase von {{name}} öffnet diesen Tresor nicht mehr.',
    copies:
      'Eine Kopie oder eine Sicherung, die vorher entstand, öffnet sich mit dieser Passphrase weiterhin. Keyturn kann sie nicht erreichen: Wer eine hat, kann lesen, was sie damals enthielt.',
    records: 'Was {{name}} getan hat, bleibt unter diesem Namen festgehalten.',
    typed: 'Name der Person, die entfernt wird',
    typedHint: 'Geben Sie {{name}} ein.',
    act: 'Person entfernen',
    done: '{{name}} kann diesen Tresor nicht mehr öffnen.',
  },
  passphrase: {
    open: 'Meine Passphrase ändern…',
    title: 'Meine Passphrase ändern',
    renew: 'Eine neue Passphrase wählen',
    time: 'Dauer des Entsperrens',
    about: 'Etwa {{time}}',
    timeHint:
      'Auf diesem Rechner gemessen. Was Sie einmal warten, wartet jemand, der Passphrasen durchprobiert, bei jeder.',
    timeUnchanged: 'So lange wie jetzt ({{cost}})',
    copies:
      'Kopien und Sicherungen, die vorher entstanden, öffnen sich weiterhin mit der damaligen Passphrase.',
    act: 'Ändern',
    done: 'Von jetzt an öffnet sich dieser Tresor für Sie so, wie Sie es eben gewählt haben.',
  },
  fourEyes: {
    title: 'Vier-Augen-Prinzip',
    on: 'Eingeschaltet: Die folgenden Handlungen brauchen eine zweite Person, die in diesem Moment ihre Passphrase eingibt.',
    off: 'Ausgeschaltet: Die folgenden Handlungen kann ein Administrator allein vornehmen.',
    covers: 'Es gilt für diese Handlungen:',
    acts: [
      'Ein Schlüsselpaar mit seinem privaten Schlüssel exportieren',
      'Ein altes oder aufbewahrtes Schlüsselpaar entfernen, wobei sein privater Schlüssel hier vernichtet wird',
      'Eine Person hinzufügen oder entfernen und Wiederherstellungskarten erstellen',
      'Das Vier-Augen-Prinzip ausschalten und die Wartezeiten festlegen',
      'Das heutige Datum bestätigen, wenn es zweifelhaft ist',
      'Einen Alarm auflösen: eine Nachricht für den alten Schlüssel nach bestätigter Umstellung',
      'Eine ältere Kopie des Tresors öffnen',
      'Das Signaturzertifikat des Tresors erneuern',
    ],
    always:
      'Einen Schlüssel vor seiner Zeit zu entfernen, braucht immer zwei Personen, ob dies eingeschaltet ist oder nicht.',
    switchOn: 'Vier-Augen-Prinzip einschalten',
    switchOff: 'Vier-Augen-Prinzip ausschalten',
  },
};
