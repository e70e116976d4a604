import type { steps as english } from '../../en/errors/steps.ts';

export const steps: typeof english = {
  'step-already-done': {
    text: '„{{step}}“ ist bereits erledigt.',
    wayOut: 'Fahren Sie mit dem nächsten Schritt fort.',
  },
  'step-out-of-order': {
    text: '„{{step}}“ ist erst möglich, wenn „{{missing}}“ erledigt ist. Diese Reihenfolge hält jede Nachricht lesbar.',
    wayOut: 'Erledigen Sie zuerst „{{missing}}“.',
  },
  'receivers-not-confirmed': {
    text_one:
      '{{receivers}} hat nicht bestätigt, das neue Zertifikat zu verwenden. Es können noch Nachrichten eintreffen, die mit dem alten Schlüssel verschlüsselt sind.',
    text_other:
      '{{receivers}} haben nicht bestätigt, das neue Zertifikat zu verwenden. Es können noch Nachrichten eintreffen, die mit dem alten Schlüssel verschlüsselt sind.',
    wayOut: 'Importieren Sie die signierte Bestätigung jedes Empfängers.',
  },
  'receivers-not-withdrawn': {
    text_one:
      '{{receivers}} hat das neue Zertifikat erhalten und nicht erklärt, es nicht zu verwenden. Es kann noch eine damit verschlüsselte Nachricht eintreffen.',
    text_other:
      '{{receivers}} haben das neue Zertifikat erhalten und nicht erklärt, es nicht zu verwenden. Es kann noch eine damit verschlüsselte Nachricht eintreffen.',
    wayOut:
      'Fragen Sie den Empfänger-Administrator, und halten Sie die Erklärung für jeden dieser Empfänger fest.',
  },
  'too-early': {
    text: 'Dies ist ab {{until}} möglich. {{rule}}',
    wayOut:
      'Warten Sie bis dahin. Dass ein Zertifikat abgelaufen ist, rechtfertigt das Entfernen nicht: Der Tenant entschlüsselt weiterhin damit.',
  },
  'clock-behind-record': {
    text: 'Die Uhr dieses Rechners zeigt {{now}} und liegt damit {{behindMilliseconds}} hinter der letzten Aufzeichnung vom {{lastRecordedAt}}. Die aufgezeichnete Zeit läuft nie rückwärts.',
    wayOut: 'Berichtigen Sie Datum und Uhrzeit dieses Rechners, und versuchen Sie es erneut.',
  },
  'date-not-confirmed': {
    text: '{{doubt}} Keine Wartezeit gilt als abgelaufen, bis jemand das heutige Datum bestätigt.',
    wayOut: 'Lesen Sie das Datum an einer Quelle außerhalb dieses Rechners ab, und bestätigen Sie es.',
  },
  'date-differs': {
    text: 'Das eingegebene Datum ist der {{typedDate}}, doch zeigt die Uhr dieses Rechners den {{clockDate}}.',
    wayOut:
      'Prüfen Sie das Datum an seiner Quelle. Geht die Uhr falsch, berichtigen Sie Datum und Uhrzeit dieses Rechners, und versuchen Sie es erneut.',
  },
  'rotation-closed': {
    text: 'Diese Rotation ist {{state}}: An ihr lässt sich nichts mehr ändern.',
    wayOut: 'Beginnen Sie eine neue Rotation, wenn das Schlüsselpaar erneut ersetzt werden muss.',
  },
  'rotation-not-abandoned': {
    text: 'Dies ist nur in einer abgebrochenen Rotation möglich.',
    wayOut: 'Fahren Sie mit dem nächsten Schritt der Rotation fort, oder brechen Sie sie ab.',
  },
  'removal-not-early': {
    text: 'Dieses Schlüsselpaar kann regulär entfernt werden: Es muss nichts vorzeitig geschehen.',
    wayOut: 'Entfernen Sie es mit dem Schritt, den die Rotation anbietet.',
  },
  'rotation-already-open': {
    text: 'Für dieses Schlüsselpaar ist bereits eine Rotation offen. Ein Schlüsselpaar wird in einer Rotation zur Zeit erneuert.',
    wayOut:
      'Öffnen Sie diese Rotation über die Arbeitsliste, und führen Sie sie fort, oder brechen Sie sie ab.',
  },
  'receiver-confirmed': {
    text_one:
      '{{receivers}} hat bestätigt, das neue Zertifikat zu verwenden. Die Rotation kann nicht mehr abgebrochen werden.',
    text_other:
      '{{receivers}} haben bestätigt, das neue Zertifikat zu verwenden. Die Rotation kann nicht mehr abgebrochen werden.',
    wayOut:
      'Schließen Sie diese Rotation ab. Muss der neue Schlüssel ersetzt werden, beginnen Sie danach eine weitere.',
  },
  'no-receivers-chosen': {
    text: 'Es ist kein Empfänger ausgewählt.',
    wayOut: 'Wählen Sie jeden Empfänger, der mit diesem Schlüsselpaar verschlüsselt.',
  },
  'receiver-left-out': {
    text_one:
      '{{receivers}} verschlüsselt mit diesem Schlüsselpaar und wurde ausgelassen. Der alte Schlüssel kann erst weg, wenn jeder Empfänger umgestellt hat.',
    text_other:
      '{{receivers}} verschlüsseln mit diesem Schlüsselpaar und wurden ausgelassen. Der alte Schlüssel kann erst weg, wenn jeder Empfänger umgestellt hat.',
    wayOut: 'Wählen Sie auch diese Empfänger.',
  },
  'certificate-is-the-old-one': {
    text: 'Dies ist das Zertifikat des alten Schlüssels. Es belegt nicht, dass der neue im Tenant-Keystore steht.',
    wayOut:
      'Laden Sie im Tenant-Keystore das Zertifikat unter dem neuen Alias herunter, und wählen Sie diese Datei.',
  },
  'certificate-is-another': {
    text: 'Dies ist nicht das Zertifikat, das in dieser Rotation erzeugt wurde. Erwarteter SHA-256-Wert: {{expected}}. Gefunden: {{found}}.',
    wayOut:
      'Prüfen Sie, unter welchem Alias das Zertifikat aus dem Tenant-Keystore heruntergeladen wurde und welche .p12-Datei dort hinzugefügt wurde.',
  },
  'key-pair-not-exported': {
    text: 'Das neue Schlüsselpaar wurde noch nicht exportiert; es kann also nicht im Tenant-Keystore stehen.',
    wayOut: 'Exportieren Sie es zuerst als .p12-Datei, und fügen Sie es dem Tenant-Keystore hinzu.',
  },
  'hand-over-not-prepared': {
    text: 'Die Übergabe wurde für diesen Empfänger noch nicht exportiert.',
    wayOut: 'Exportieren Sie zuerst die Dateien der Übergabe.',
  },
  'hand-over-in-the-future': {
    text: 'Die Übergabe am {{at}} liegt in der Zukunft. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut: 'Geben Sie ein, wann die Übergabe stattfand, oder prüfen Sie die Uhr dieses Rechners.',
  },
  'hand-over-before-preparation': {
    text: 'Die Übergabe am {{at}} liegt vor dem Export ihrer Dateien am {{preparedAt}}.',
    wayOut: 'Geben Sie ein, wann die Übergabe stattfand.',
  },
  'switch-date-out-of-range': {
    text: 'Ein Empfänger kann vom {{earliestDate}} bis zum {{latestDate}} um die Umstellung gebeten werden: nicht in der Vergangenheit und nicht nach dem Ablauf des neuen Zertifikats.',
    wayOut: 'Wählen Sie einen Tag dazwischen. Es wurde nichts geschrieben.',
  },
  'comparison-in-the-future': {
    text: 'Der Vergleich am {{at}} liegt in der Zukunft. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Geben Sie ein, wann der Fingerabdruck verglichen wurde, oder prüfen Sie die Uhr dieses Rechners.',
  },
  'comparison-before-preparation': {
    text: 'Der Vergleich am {{at}} liegt vor dem Export der Dateien am {{preparedAt}}: Es gab noch nichts zu vergleichen.',
    wayOut: 'Geben Sie ein, wann der Fingerabdruck verglichen wurde.',
  },
  'withdrawal-in-the-future': {
    text: 'Der Verzicht am {{at}} liegt in der Zukunft. Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Geben Sie ein, seit wann der Empfänger das Zertifikat nicht verwendet, oder prüfen Sie die Uhr dieses Rechners.',
  },
  'withdrawal-before-hand-over': {
    text: 'Der Verzicht am {{at}} liegt vor der Übergabe des Zertifikats am {{handedOverAt}}.',
    wayOut: 'Fragen Sie den Empfänger-Administrator, seit wann der Empfänger das Zertifikat nicht verwendet.',
  },
  'typed-alias-differs': {
    text: 'Der eingegebene Alias ist nicht „{{expected}}“.',
    wayOut:
      'Geben Sie ihn genau so ein, wie er angezeigt wird. So ist sicher, dass das richtige Schlüsselpaar geht.',
  },
  'not-handed-out': {
    text: '{{receiver}} hat das neue Zertifikat nie erhalten; es gibt nichts zurückzunehmen.',
    wayOut: 'Für diesen Empfänger ist nichts festzuhalten.',
  },
};
