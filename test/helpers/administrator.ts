import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import type { LaunchedApp } from './launch.ts';

/** A tenant administrator in front of the screens, in English: reads labels and buttons as a person does. */
export class Administrator {
  readonly #keyturn: LaunchedApp;

  constructor(keyturn: LaunchedApp) {
    this.#keyturn = keyturn;
  }

  get window(): Page {
    return this.#keyturn.window;
  }

  button(name: string | RegExp, within: Page | Locator = this.window): Locator {
    return within.getByRole('button', { name });
  }

  /** A form in a dialog, by its title. By its element: what a web component shows in a slot is not below its role. */
  dialog(title: string): Locator {
    return this.window.locator(`ui5-dialog[header-text^="${title}"]`);
  }

  /** An opened step or receiver of a rotation. */
  panel(name: string | RegExp): Locator {
    return this.window.getByRole('region', { name });
  }

  async #choosing(path: string): Promise<void> {
    await answerOpenDialog(this.#keyturn.app, [path]);
  }

  async goTo(place: 'Worklist' | 'Keystore' | 'Receivers' | 'Vault' | 'Settings'): Promise<void> {
    await this.window.getByRole('treeitem', { name: place }).click();
    await this.window.getByRole('heading', { name: place, level: 1 }).waitFor();
  }

  async createVault(folder: string, tenant: string, person: string, passphrase: string): Promise<void> {
    await this.button('Create a vault …').click();
    await this.#choosing(folder);
    await this.button('Choose a folder …').click();
    await this.window.getByText(folder).waitFor();
    await this.window.getByLabel('Tenant').fill(tenant);
    await this.window.getByLabel('Your name').fill(person);
    await typeSecret(this.window.getByLabel('Passphrase', { exact: false }).first(), passphrase);
    await typeSecret(this.window.getByLabel('Repeat the passphrase'), passphrase);
    await this.button('Create the vault').click();
    await this.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
  }

  /** Of several people who can open the vault, the one who does is chosen by name. */
  async unlock(passphrase: string, person?: string): Promise<void> {
    const field = this.window.getByLabel('Passphrase', { exact: true });
    await field.waitFor();
    if (person !== undefined) await this.#choose('You are', new RegExp(`^${person} `));
    await typeSecret(field, passphrase);
    await this.button('Unlock').click();
  }

  /** Chooses an entry of a list box by its label. */
  async #choose(label: string, entry: string | RegExp, within: Page | Locator = this.window): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await this.window.getByRole('option', { name: entry }).filter({ visible: true }).click();
  }

  /** Confirms the act that is under way, where it asks for a second person. */
  async asSecondPerson(name: string, passphrase: string): Promise<void> {
    const form = this.dialog('A second person');
    await form.waitFor();
    const choice = form.getByRole('combobox', { name: 'Second person' });
    if (await choice.isVisible()) await this.#choose('Second person', new RegExp(`^${name} `), form);
    await typeSecret(form.getByLabel('Passphrase of the second person'), passphrase);
    await this.button('Confirm as second person', form).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Does what a button of a dialog does, with a second person where one is given, until the dialog has closed. */
  async #act(button: string, form: Locator, second?: SecondPerson): Promise<void> {
    await this.button(button, form).click();
    if (second !== undefined) await this.asSecondPerson(second.name, second.passphrase);
    await form.waitFor({ state: 'detached' });
  }

  /** Adds a person; at the place of the vault. */
  async addPerson(
    person: { name: string; role: 'Administrator' | 'Witness'; passphrase: string },
    ownPassphrase: string,
    second?: SecondPerson,
  ): Promise<void> {
    await this.button('Add a person…').click();
    const form = this.dialog('Add a person');
    await form.getByLabel('Name', { exact: true }).fill(person.name);
    await this.#choose('Role', person.role, form);
    await typeSecret(form.getByLabel('Passphrase of the new person', { exact: true }), person.passphrase);
    await typeSecret(form.getByLabel('Repeat the passphrase of the new person'), person.passphrase);
    await typeSecret(form.getByLabel('Your own passphrase'), ownPassphrase);
    await this.#act('Add the person', form, second);
    await this.window.getByText(`${person.name} can open this vault now.`).waitFor();
  }

  /** At the place of the vault. */
  async setWaitingPeriods(
    days: { readonly retention: string; readonly unrecorded: string },
    second?: SecondPerson,
  ): Promise<void> {
    await this.window.getByLabel('Days for which an old key is kept').fill(days.retention);
    await this.window.getByLabel('Days without a record').fill(days.unrecorded);
    await this.button('Set waiting periods').click();
    if (second !== undefined) await this.asSecondPerson(second.name, second.passphrase);
  }

  async removePerson(name: string, second?: SecondPerson): Promise<void> {
    await this.button(`Remove ${name}…`).click();
    const form = this.dialog(`Remove ${name}`);
    await form.getByLabel('Name of the person who goes').fill(name);
    await this.#act('Remove the person', form, second);
    await this.window.getByText(`${name} can no longer open this vault.`).waitFor();
  }

  /** Changes the passphrase of whoever is here; null leaves it as it is and changes the cost alone. */
  async changePassphrase(own: string, renewed: string | null, seconds?: 1 | 2 | 4): Promise<void> {
    await this.button('Change my passphrase…').click();
    const form = this.dialog('Change my passphrase');
    await typeSecret(form.getByLabel('Your own passphrase'), own);
    if (renewed === null) {
      await form.getByRole('checkbox', { name: 'Choose a new passphrase' }).click();
    } else {
      await typeSecret(form.getByLabel('New passphrase', { exact: true }), renewed);
      await typeSecret(form.getByLabel('Repeat the new passphrase'), renewed);
    }
    if (seconds !== undefined) await this.#choose('Unlocking takes', `About ${seconds} second`, form);
    await this.#act('Change', form);
    await this.window.getByText('From now on this vault opens for you').waitFor();
  }

  async setFourEyes(required: boolean, second?: SecondPerson): Promise<void> {
    await this.button(required ? 'Require four eyes' : 'No longer require four eyes').click();
    if (second !== undefined) await this.asSecondPerson(second.name, second.passphrase);
    await this.window.getByText(required ? /^On: the acts below/ : /^Off: one administrator/).waitFor();
  }

  /** Makes recovery cards and saves them as a PDF file. */
  async makeRecoveryCards(
    file: string,
    { threshold, shares }: { threshold: number; shares: number },
    ownPassphrase: string,
    second?: SecondPerson,
  ): Promise<void> {
    await this.button('Make recovery cards…').click();
    const form = this.dialog('Make recovery cards');
    await form.getByLabel('Cards', { exact: true }).fill(String(shares));
    await form.getByLabel('Needed to open the vault').fill(String(threshold));
    await this.#choose('How they come onto paper', 'Save as a PDF file', form);
    await typeSecret(form.getByLabel('Your own passphrase'), ownPassphrase);
    await answerSaveDialog(this.#keyturn.app, file);
    await this.#act('Make the cards', form, second);
    await this.window.getByText(`${shares} cards were saved.`).waitFor();
  }

  /** Makes the first signing certificate; at the place of the vault. */
  async makeSigningCertificate(): Promise<void> {
    await this.button('Make the signing certificate').click();
    await this.button('Renew…', this.panel('Signing certificate')).waitFor();
  }

  /** Saves the signing certificate; at the place of the vault. */
  async saveSigningCertificate(file: string, ending: '.cer' | '.pem'): Promise<void> {
    await answerSaveDialog(this.#keyturn.app, file);
    await this.button(`Save as ${ending}…`).click();
    await this.window.getByText(`The certificate was saved as ${basename(file)}`, { exact: false }).waitFor();
  }

  async renewSigningCertificate(second?: SecondPerson): Promise<void> {
    await this.button('Renew…', this.panel('Signing certificate')).click();
    await this.#act('Renew', this.dialog('Renew the signing certificate'), second);
    await this.window.getByText('A new certificate signs from now on.', { exact: false }).waitFor();
  }

  /** Backs the vault up; at the place of the vault. */
  async backUp(file: string): Promise<void> {
    await answerSaveDialog(this.#keyturn.app, file);
    await this.button('Back up …').click();
    await this.window.getByText('Holds everything that was recorded').waitFor();
  }

  /** Types the words of recovery cards into the fields for them. */
  async #enterCards(cards: readonly string[], within: Page | Locator): Promise<void> {
    for (const [index, words] of cards.entries())
      await typeSecret(within.getByLabel(new RegExp(`^Card ${index + 1} of `)), words);
  }

  /** Tries recovery cards out; at the place of the vault. */
  async rehearse(cards: readonly string[]): Promise<void> {
    await this.button('Rehearse…').click();
    const form = this.dialog('Rehearse the recovery');
    await this.#enterCards(cards, form);
    await this.#act('Check the cards', form);
    await this.window.getByText(/^The cards? .* would open this vault\.$/).waitFor();
  }

  /** Opens the vault that is asked for with recovery cards, and with a new passphrase of the first administrator. */
  async recover(cards: readonly string[], passphrase: string): Promise<void> {
    await this.button('Passphrase lost? Open with recovery cards…').click();
    await this.#enterCards(cards, this.window);
    await typeSecret(this.window.getByLabel('New passphrase', { exact: true }), passphrase);
    await typeSecret(this.window.getByLabel('Repeat the new passphrase'), passphrase);
    await this.button('Open with recovery cards', this.window.locator('form')).last().click();
  }

  /** Opens an older copy that was unlocked and waits. */
  async acceptOlderCopy(reason: string, second?: SecondPerson): Promise<void> {
    await this.window.getByLabel('Reason').fill(reason);
    await this.button('Open the older copy').click();
    if (second !== undefined) await this.asSecondPerson(second.name, second.passphrase);
    await this.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
  }

  /** Removes the old key of the rotation that is open before its time. */
  async removeEarly(alias: string, reason: string, second: SecondPerson): Promise<void> {
    await this.button('Remove before its time…').click();
    const form = this.dialog(`Remove ${alias} before its time`);
    await form.getByLabel('Reason').fill(reason);
    await form.getByLabel('Alias of the key pair that goes').fill(alias);
    await this.#act('Remove before its time', form, second);
    await this.window
      .getByText(`It is recorded that ${alias} was removed before its time.`)
      .first()
      .waitFor();
  }

  async lock(): Promise<void> {
    await this.button('Lock').click();
    await this.window.getByRole('heading', { name: 'Unlock a vault' }).waitFor();
  }

  async registerReceiver(receiver: {
    system: string;
    contact: string;
    flows: string;
    days: number;
  }): Promise<void> {
    await this.goTo('Receivers');
    await this.button('Register a receiver …').first().click();
    const form = this.dialog('Register a receiver');
    await form.getByLabel('System').fill(receiver.system);
    await form.getByLabel('Contact person').fill(receiver.contact);
    await form.getByLabel('Integration flows').fill(receiver.flows);
    await form.getByLabel('Guaranteed delivery time').fill(String(receiver.days));
    await this.button('Register', form).click();
    await this.window.getByRole('heading', { name: receiver.system, level: 1 }).waitFor();
  }

  /** Pins the signing certificate of the receiver whose page is open. */
  async pinSigningCertificate(file: string): Promise<void> {
    await this.#choosing(file);
    await this.button('Choose the signing certificate …').click();
    await this.button('Pin as a signing certificate …', this.dialog('Import')).click();
    const form = this.dialog('Pin the signing certificate');
    await form.getByRole('checkbox').click();
    await this.button('Pin the certificate', form).click();
    await form.waitFor({ state: 'detached' });
    await this.window.getByText('Fingerprint compared').waitFor();
  }

  /** Chooses another signing certificate for the receiver whose page is open; the dialog that follows has this title. */
  async chooseReplacement(file: string, followedBy: string): Promise<Locator> {
    await this.#choosing(file);
    await this.button('Replace …').click();
    await this.button('Choose the file …', this.dialog('Replace the signing certificate')).click();
    return this.dialog(followedBy);
  }

  async registerKeyInUse(file: string, password: string, receivers: readonly string[]): Promise<void> {
    await this.goTo('Keystore');
    await this.#choosing(file);
    await this.button('Register the key in use …').first().click();
    const preview = this.dialog('Import');
    await typeSecret(preview.getByLabel('Password of the file'), password);
    await this.button('Open the file', preview).click();
    await this.button('Register as the key in use …', preview).click();
    const form = this.dialog('Register the key in use');
    for (const receiver of receivers) await form.getByRole('checkbox', { name: receiver }).click();
    await this.button('Register', form).click();
    await this.window.getByRole('heading', { name: 'dec_2024', level: 1 }).waitFor();
  }

  async startRotation(): Promise<void> {
    await this.button('Start a rotation …').click();
    await this.button('Start rotation', this.dialog('Start a rotation')).click();
    await this.window.getByRole('heading', { name: /dec_2024/, level: 1 }).waitFor();
  }

  async createKeyPair(alias: string): Promise<void> {
    const step = this.panel(/Step 1/);
    await step.getByLabel('Alias').fill(alias);
    await this.button('Create key pair', step).click();
    await this.panel(/Step 2/).waitFor();
  }

  /** Exports the certificate request, in the proposed encoding; the names are those that the authority shall add. */
  async exportCertificateRequest(file: string, names = ''): Promise<void> {
    const step = this.panel(/Step 2/);
    const open = this.button('Have it signed…', step);
    if (await open.isVisible()) await open.click();
    await step.getByLabel('Alternative names').fill(names);
    await answerSaveDialog(this.#keyturn.app, file);
    await this.button('Export request…', step).click();
    await step.getByText('Requested so far').waitFor();
  }

  /** Chooses what an authority sent back: what is shown then is for the test to read. */
  async chooseAuthorityResponse(file: string): Promise<Locator> {
    const step = this.panel(/Step 2/);
    await this.#choosing(file);
    await this.button('Import response…', step).click();
    return step;
  }

  async acceptAuthorityResponse(act = 'Accept the certificate'): Promise<void> {
    const step = this.panel(/Step 2/);
    await this.button(act, step).click();
    await step.getByText('Signed by an authority', { exact: true }).waitFor();
  }

  async chooseKeyPairForm(words: RegExp): Promise<void> {
    await this.#choose('Form of the file', words, this.panel(/Step 2/));
  }

  /** Exports in the proposed form, or in the one with these words. */
  async exportKeyPair(file: string, password: string, second?: SecondPerson, form?: RegExp): Promise<void> {
    const step = this.panel(/Step 2/);
    if (form !== undefined) await this.chooseKeyPairForm(form);
    await answerSaveDialog(this.#keyturn.app, file);
    await typeSecret(step.getByLabel('Password of the file'), password);
    await typeSecret(step.getByLabel('Repeat the password'), password);
    await this.button(/^Export \.(p12|jks)…$/, step).click();
    if (second !== undefined) await this.asSecondPerson(second.name, second.passphrase);
    await step.getByText(basename(file), { exact: true }).waitFor();
  }

  async proveAddition(downloaded: string): Promise<void> {
    await this.#choosing(downloaded);
    await this.button('Import downloaded certificate…', this.panel(/Step 2/)).click();
    await this.panel(/Step 3/).waitFor();
  }

  /**
   * Exports the hand-over of a receiver, into a folder or as a .zip, puts on record that the fingerprint was compared,
   * and who took the files.
   */
  async handOver(
    receiver: string,
    target: { readonly into: string } | { readonly zip: string },
  ): Promise<void> {
    const panel = await this.openHandOver(receiver);
    if ('zip' in target) {
      await panel.getByLabel('Written as').click();
      await this.window.getByRole('option', { name: 'ZIP file' }).click();
      await answerSaveDialog(this.#keyturn.app, target.zip);
    } else await this.#choosing(target.into);
    await this.button('Export hand-over…', panel).click();
    await panel
      .getByText(/^keyturn-handover-/)
      .first()
      .waitFor();
    await this.button('Record that they are the same', panel).click();
    await panel.getByText('Compared with', { exact: true }).waitFor();
    await this.button(`Hand over to ${receiver}`, panel).click();
    await this.window.getByText(`It is recorded that ${receiver} was given`).first().waitFor();
  }

  async openHandOver(receiver: string): Promise<Locator> {
    const panel = this.panel(`Hand-over to ${receiver}`);
    if (!(await panel.isVisible())) {
      await this.button(receiver, this.panel(/Step 3/))
        .first()
        .click();
    }
    return panel;
  }

  /** Opens the confirmation of a receiver and chooses a signed file: what is shown then is for the test to read. */
  async chooseConfirmation(receiver: string, signed: string): Promise<Locator> {
    const panel = this.panel(`Confirmation of ${receiver}`);
    if (!(await panel.isVisible()))
      await this.button(receiver, this.window.getByRole('table')).first().click();
    await this.#choosing(signed);
    await this.button('Import confirmation…', panel).click();
    return panel;
  }

  /** Accepts the confirmation that is shown. */
  async acceptConfirmation(receiver: string): Promise<void> {
    await this.button(/^Accept:/, this.panel(`Confirmation of ${receiver}`)).click();
    await this.window.getByText(`The confirmation of ${receiver} was accepted.`).first().waitFor();
  }

  /** Examines a message of a receiver whose panel is open or opens; resolves to what is found. */
  async examineMessage(receiver: string, message: string): Promise<Locator> {
    const panel = this.panel(`Confirmation of ${receiver}`);
    if (!(await panel.isVisible()))
      await this.button(new RegExp(`^${receiver}`))
        .first()
        .click();
    await this.#choosing(message);
    await this.button('Examine a message…', panel).click();
    await panel.getByRole('heading', { name: `A message of ${receiver}` }).waitFor();
    return panel;
  }

  /** Records the message that is shown; the time as it is typed. */
  async recordMessage(capturedAt: string): Promise<void> {
    const field = this.window.getByRole('textbox', { name: 'Captured at the tenant' });
    await typeDateTime(field, capturedAt);
    await this.button('Record as evidence').click();
    await this.button('Record as evidence').waitFor({ state: 'detached' });
  }

  async resolveAlarm(receiver: string, since: string, reason: string): Promise<void> {
    const panel = this.panel(`Confirmation of ${receiver}`);
    await typeDateTime(panel.getByRole('textbox', { name: 'The old key is no longer used since' }), since);
    await panel.getByLabel('What was found out').fill(reason);
    await this.button('Resolve the alarm', panel).click();
    await this.button('Resolve the alarm', panel).waitFor({ state: 'detached' });
  }

  async openStep(number: number): Promise<Locator> {
    const panel = this.panel(new RegExp(`Step ${number}`));
    if (!(await panel.isVisible())) await this.button(new RegExp(`Step ${number}`)).click();
    return panel;
  }

  /** Confirms today's date where the open page asks for it; typed as English speakers of Keyturn type it. */
  async confirmDate(date: string, source: string, within: Page | Locator = this.window): Promise<void> {
    await this.button('Confirm today’s date…', within).click();
    const form = this.dialog('Confirm today’s date');
    await form.getByRole('textbox', { name: 'Today’s date' }).fill(date);
    await form.getByLabel('Where you read it').fill(source);
    await this.button('Confirm the date', form).click();
    await form.waitFor({ state: 'detached' });
  }

  async removeOldKey(alias: string): Promise<void> {
    const step = await this.openStep(7);
    await step.getByLabel('Alias of the key pair that goes').fill(alias);
    await this.button(/^Record the removal/, step).click();
    await this.window.getByText(`The removal of ${alias} is recorded.`).first().waitFor();
  }

  async saveReport(file: string): Promise<void> {
    await answerSaveDialog(this.#keyturn.app, file);
    await this.button('Save report as PDF…').click();
    await this.window
      .getByText(/The report was saved as/)
      .first()
      .waitFor();
  }
}

/** Who confirms an act that takes four eyes. */
interface SecondPerson {
  readonly name: string;
  readonly passphrase: string;
}

/** Enters a secret key by key, as a person does: fill() would pass it through a script and leave it in the page. */
async function typeDateTime(field: Locator, dateTime: string): Promise<void> {
  await field.fill(dateTime);
  await field.press('Tab');
}

async function typeSecret(field: Locator, secret: string): Promise<void> {
  await field.clear();
  await field.pressSequentially(secret);
}
