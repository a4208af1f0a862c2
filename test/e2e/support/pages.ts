import { expect, type Locator, type Page } from '@playwright/test';

/** What a person can do with the library, found by the words that stand on it. */
export class Library {
  readonly page: Page;
  readonly headline: Locator;
  readonly goOn: Locator;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.locator('.library h1');
    this.goOn = page.getByRole('button', { name: 'Continue' });
  }

  async open(): Promise<void> {
    await this.page.locator('.wordmark').click();
    await expect(this.headline).toBeVisible();
  }

  /** Takes a scenario from the shelf and puts it in front. */
  async takeDown(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title }).click();
    await expect(this.headline).toHaveText(title);
  }

  /** Takes a party and begins. */
  async speakFor(party: string): Promise<void> {
    await this.page.locator('.party-form').getByText(party, { exact: true }).click();
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(this.page.getByText(`You speak for: ${party}`)).toBeVisible();
  }

  /** A file that cannot be played yet. */
  broken(name: string): Locator {
    return this.page.locator('.broken-file').filter({ hasText: name });
  }

  /** A scenario that lies on the shelf and not in front. */
  entry(title: string): Locator {
    return this.page.locator('.shelf li').filter({ hasText: title });
  }

  /** Begins a run that several people hold, by the names of their parties. */
  async seat(parties: readonly string[], facilitator = false): Promise<void> {
    const form = this.page.locator('.party-form');
    await form.getByText('Several people at this machine').click();
    for (const party of parties) await form.getByRole('checkbox', { name: party }).check();
    if (facilitator) await form.getByRole('checkbox', { name: 'And a facilitator' }).check();
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
  }

  async watch(): Promise<void> {
    await this.page.locator('.party-form').getByText('Nobody: I watch').click();
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(this.page.locator('main.stage')).toBeVisible();
  }
}

/** What a person sees and can do on the stage. */
export class Stage {
  readonly page: Page;
  readonly main: Locator;
  readonly headline: Locator;
  readonly question: Locator;
  readonly wayOn: Locator;
  readonly ending: Locator;
  readonly votes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.locator('main.stage');
    this.headline = this.main.locator('h1');
    this.question = this.main.locator('.ask h2');
    this.wayOn = this.main.locator('.way-on .button.filled');
    this.ending = this.main.getByText('The end of this road');
    this.votes = this.main.locator('.votes li');
  }

  /** Waits until the last request was answered and shown: the stage is busy from a click to the next view. */
  async settled(): Promise<void> {
    await expect(this.main).toHaveAttribute('aria-busy', 'false');
  }

  option(title: string): Locator {
    return this.main
      .locator('.option')
      .filter({ has: this.page.locator('.option-title', { hasText: title }) });
  }

  /** Takes an option up and does it. */
  async choose(title: string): Promise<void> {
    const option = this.option(title);
    await option.getByRole('button').first().click();
    await option.getByRole('button', { name: 'Do this' }).click();
    await this.settled();
  }

  async goOn(): Promise<void> {
    await this.wayOn.click();
    await this.settled();
  }

  /** What the headline says now. */
  async title(): Promise<string> {
    return (await this.headline.textContent()) ?? '';
  }

  async asks(): Promise<boolean> {
    return (await this.question.count()) > 0;
  }

  async hasEnded(): Promise<boolean> {
    return (await this.ending.count()) > 0;
  }

  /** Everything on the stage that a move changes, to compare one moment with another. */
  async seen(): Promise<{ headline: string; numbers: string[]; questions: string[]; options: string[] }> {
    return {
      headline: await this.title(),
      numbers: await this.main.locator('.standing-line').allTextContents(),
      questions: await this.question.allTextContents(),
      options: await this.main.locator('.option-title').allTextContents(),
    };
  }
}

/** What lies over a run between two people at one machine. */
export class Cover {
  readonly page: Page;
  readonly question: Locator;
  readonly others: Locator;

  constructor(page: Page) {
    this.page = page;
    this.question = page.locator('main.cover h1');
    this.others = page.locator('.cover-others');
  }

  /** Waits for the cover that calls somebody. */
  async calls(name: string): Promise<void> {
    await expect(this.question).toHaveText(`${name}, are you there?`);
  }

  /** Whoever is called says that they are there. */
  async sitDown(): Promise<void> {
    await this.page.locator('main.cover .button.filled').click();
    await expect(this.page.locator('main.stage h1')).toBeVisible();
  }
}

/** Every road tried in a run. */
export class Tree {
  readonly page: Page;
  readonly branches: Locator;

  constructor(page: Page) {
    this.page = page;
    this.branches = page.locator('.branches tbody tr');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Tree', exact: true }).click();
    await expect(this.branches.first()).toBeVisible();
  }
}
