import type { receivers as english } from '../en/receivers.ts';

export const receivers: typeof english = {
  title: 'Empfänger',
  purpose:
    'Die Systeme, die der Tenant aufruft und die ihre Antworten mit dem öffentlichen Schlüssel des Tenants verschlüsseln.',
  register: 'Empfänger erfassen …',
  empty: {
    title: 'Es ist noch kein Empfänger erfasst',
    text: 'Erfassen Sie jedes System, das seine Antworten für diesen Tenant verschlüsselt: Ein alter Schlüssel kann erst weg, wenn alle umgestellt haben. Sie brauchen die Kontaktperson, die Integrationsflüsse, die das System aufrufen, und die vereinbarte garantierte Zustellzeit.',
  },
  columns: {
    systemName: 'System',
    contact: 'Kontaktperson',
    integrationFlows: 'Integrationsflüsse',
    deliveryTime: 'Garantierte Zustellzeit',
    signer: 'Signaturzertifikat',
  },
  notPinned: 'Nicht hinterlegt',
  page: {
    back: 'Alle Empfänger',
    edit: 'Ändern …',
    details: 'Empfänger',
    email: 'E-Mail',
    phone: 'Telefon',
    noneGiven: 'Keine Angabe',
    gone: 'Diesen Empfänger gibt es in diesem Tresor nicht.',
  },
  form: {
    registerTitle: 'Empfänger erfassen',
    changeTitle: '{{name}} ändern',
    register: 'Erfassen',
    save: 'Sichern',
    systemName: 'System',
    systemNameHint: 'Der Name, unter dem beide Seiten das Empfängersystem kennen.',
    contact: 'Kontaktperson',
    contactHint: 'Der Empfänger-Administrator: erhält das neue Zertifikat und bestätigt die Umstellung.',
    email: 'E-Mail',
    phone: 'Telefon',
    phoneHint: 'Eine Nummer, deren Richtigkeit Sie kennen: Fingerabdrücke werden telefonisch verglichen.',
    integrationFlows: 'Integrationsflüsse',
    integrationFlowsHint: 'Einer pro Zeile: die Flüsse, die diesen Empfänger aufrufen.',
    deliveryTime: 'Garantierte Zustellzeit',
    deliveryTimeHint:
      'So lange nach der Verschlüsselung kann eine Nachricht laut Vereinbarung noch eintreffen. Mindestens so lange bleibt der alte Schlüssel.',
    unit: 'Einheit',
    units: { hours: 'Stunden', days: 'Tage' },
  },
  signer: {
    title: 'Signaturzertifikat',
    why: 'Mit diesem Zertifikat signiert der Empfänger seine Bestätigungen. Es ist fest hinterlegt: Eine mit einem anderen signierte Bestätigung wird abgelehnt.',
    none: 'Es ist noch kein Signaturzertifikat hinterlegt. Bis dahin können keine Bestätigungen dieses Empfängers importiert werden.',
    none2:
      'Erbitten Sie von der Kontaktperson das Zertifikat der Person oder des Systems, das signieren wird, und wählen Sie hier dessen Datei.',
    choose: 'Signaturzertifikat wählen …',
    replace: 'Ersetzen …',
    expired:
      'Das hinterlegte Zertifikat ist abgelaufen. Erbitten Sie vom Empfänger ein neues, bevor die nächste Bestätigung fällig ist, und hinterlegen Sie es hier.',
    pinned: 'Hinterlegt',
    pinnedBy: '{{at}}, von {{name}}',
    compared: 'Fingerabdruck verglichen',
    comparedWith: 'Mit {{name}} – {{channel}}',
    file: 'Aus der Datei',
  },
  pin: {
    title: 'Signaturzertifikat von {{name}} hinterlegen',
    how: 'Ein Zertifikat sagt nichts darüber, woher es kam. Rufen Sie {{contact}} unter einer Nummer an, die Sie bereits kennen, oder treffen Sie sich, und vergleichen Sie den SHA-256-Fingerabdruck Stelle für Stelle.',
    phone: 'Die für diesen Empfänger erfasste Nummer ist {{phone}}.',
    replaces:
      'Dies ersetzt das bisher hinterlegte Zertifikat. Bereits angenommene Bestätigungen bleiben gültig; von nun an zählen nur Signaturen mit dem neuen.',
    same: 'Dies ist das Zertifikat, das bereits hinterlegt ist.',
    expired: 'Dieses Zertifikat ist abgelaufen. Fragen Sie den Empfänger, ob er wirklich damit signiert.',
    with: 'Verglichen mit',
    withHint: 'Die Person, die Ihnen den Fingerabdruck vorgelesen hat.',
    channel: 'Auf welchem Weg',
    confirmed:
      'Ich habe alle 64 Stellen des SHA-256-Fingerabdrucks mit dieser Person verglichen, und sie stimmen überein.',
    act: 'Zertifikat hinterlegen',
  },
};
