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

  async goTo(place: 'Worklist' | 'Keystore' | 'Receivers' | 'Settings'): Promise<void> {
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

  async unlock(passphrase: string): Promise<void> {
    await typeSecret(this.window.getByLabel('Passphrase'), passphrase);
    await this.button('Unlock').click();
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
    const form = this.dialog('Pin the signing certificate');
    await form.getByRole('checkbox').click();
    await this.button('Pin the certificate', form).click();
    await form.waitFor({ state: 'detached' });
    await this.window.getByText('Fingerprint compared').waitFor();
  }

  async registerKeyInUse(file: string, password: string, receivers: readonly string[]): Promise<void> {
    await this.goTo('Keystore');
    await this.#choosing(file);
    await this.button('Register the key in use …').first().click();
    const form = this.dialog('Register the key in use');
    await typeSecret(form.getByLabel('Password of the file'), password);
    await this.button('Open the file', form).click();
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

  async exportKeyPair(file: string, password: string): Promise<void> {
    const step = this.panel(/Step 2/);
    await answerSaveDialog(this.#keyturn.app, file);
    await typeSecret(step.getByLabel('Password of the file'), password);
    await typeSecret(step.getByLabel('Repeat the password'), password);
    await this.button('Export .p12…', step).click();
    await step.getByText('Exported so far').waitFor();
  }

  async proveAddition(downloaded: string): Promise<void> {
    await this.#choosing(downloaded);
    await this.button('Import downloaded certificate…', this.panel(/Step 2/)).click();
    await this.panel(/Step 3/).waitFor();
  }

  /** Exports the hand-over of a receiver into a folder, and records who took it. */
  async handOver(receiver: string, parent: string): Promise<void> {
    const name = `Hand-over to ${receiver}`;
    if (!(await this.panel(name).isVisible()))
      await this.button(receiver, this.panel(/Step 3/))
        .first()
        .click();
    const panel = this.panel(name);
    await this.#choosing(parent);
    await this.button('Export hand-over folder…', panel).click();
    await panel.getByText(/^keyturn-handover-/).waitFor();
    await this.button(`Hand over to ${receiver}`, panel).click();
    await this.window.getByText(`It is recorded that ${receiver} was given`).first().waitFor();
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

/** Enters a secret key by key, as a person does: fill() would pass it through a script and leave it in the page. */
async function typeSecret(field: Locator, secret: string): Promise<void> {
  await field.clear();
  await field.pressSequentially(secret);
}
