import type { BrowserWindow } from 'electron';
import type { MenuCommand } from '../engine/contract/names.ts';
import type { Client } from '../engine/contract/requests.ts';
import type { OwnClient } from '../engine/host/host.ts';
import type { Documents } from './documents.ts';
import type { Answered } from './ipc.ts';

export type Opened = Answered & {
  /** What it does with files of scenarios. */
  readonly documents: Documents;
  /** Who says which pictures its page is shown. */
  readonly pictures: Pick<OwnClient, 'findPicture'>;
  readonly window: BrowserWindow;
  /** Which of the remembered places it has: 1 is the first window’s. */
  readonly place: number;
  /** What its screen says can be asked of it now. */
  offers: ReadonlySet<MenuCommand>;
};

type WindowsOptions = {
  /** Opens a window at one of the remembered places, beside another one where there is one. */
  readonly open: (place: number, beside: BrowserWindow | undefined) => BrowserWindow;
  /** What answers a window’s page, and what it does with files. */
  readonly equip: (window: BrowserWindow) => {
    readonly client: Omit<Client, 'offerCommands'>;
    readonly documents: Documents;
    readonly pictures: Opened['pictures'];
  };
  /** Told when another window is in front, or what it offers has changed. */
  readonly onFront: () => void;
};

/** All windows of the program: each with its own address, its own remembered place and a client of its own. */
export class Windows {
  /** The one last in front comes first. */
  #opened: readonly Opened[] = [];
  readonly #options: WindowsOptions;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  get all(): readonly Opened[] {
    return this.#opened;
  }

  /** The window that was last in front. */
  get front(): BrowserWindow | undefined {
    return this.#opened[0]?.window;
  }

  /** What the window last in front does with files. */
  get documents(): Documents | undefined {
    return this.#opened[0]?.documents;
  }

  /** What the window in front says can be asked of it. */
  get offers(): ReadonlySet<MenuCommand> {
    return this.#opened[0]?.offers ?? new Set();
  }

  /** One more window. */
  open(): BrowserWindow {
    const places = new Set(this.#opened.map(({ place }) => place));
    let place = 1;
    while (places.has(place)) place += 1;
    const window = this.#options.open(place, this.front);
    const { client, documents, pictures } = this.#options.equip(window);
    const opened: Opened = {
      documents,
      pictures,
      window,
      place,
      page: window.webContents,
      offers: new Set(),
      client: {
        ...client,
        offerCommands: async ({ commands }) => {
          opened.offers = new Set(commands);
          if (this.front === window) this.#options.onFront();
          return {};
        },
      },
    };
    this.#opened = [opened, ...this.#opened];
    window.on('focus', () => {
      this.#opened = [opened, ...this.#opened.filter((one) => one !== opened)];
      this.#options.onFront();
    });
    window.on('closed', () => {
      this.#opened = this.#opened.filter((one) => one !== opened);
      if (this.#opened.length > 0) this.#options.onFront();
    });
    return window;
  }

  /** Brings a window forward: the one last in front, or a new one where there is none. */
  bringForward(): void {
    const { front } = this;
    if (front === undefined) {
      this.open();
      return;
    }
    if (front.isMinimized()) front.restore();
    front.focus();
  }
}
