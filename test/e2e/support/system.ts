import type { Launched } from './app.ts';

/** What a person would choose in the system's own dialogs, and what the system was asked to open. */
export async function standInForSystem({ app }: Launched): Promise<{
  /** The files chosen in the next dialog that opens files. */
  choose(files: readonly string[]): Promise<void>;
  /** Which button is pressed in every dialog that asks, from 0, until it is said otherwise. */
  press(button: number): Promise<void>;
  /** What was asked, opened, shown and thrown away so far, each with a word before it. */
  asked(): Promise<string[]>;
}> {
  await app.evaluate(({ dialog, shell }) => {
    const state = { files: [] as string[], button: 0, asked: [] as string[] };
    Object.assign(globalThis, { standIn: state });
    dialog.showOpenDialog = async () => ({ canceled: state.files.length === 0, filePaths: state.files });
    const question = async (...args: unknown[]) => {
      const { message } = args.at(-1) as { message: string };
      state.asked.push(`asked: ${message}`);
      return { response: state.button, checkboxChecked: false };
    };
    dialog.showMessageBox = question as typeof dialog.showMessageBox;
    shell.openPath = async (path) => {
      state.asked.push(`opened: ${path}`);
      return '';
    };
    shell.trashItem = async (path) => {
      state.asked.push(`trashed: ${path}`);
    };
    shell.showItemInFolder = (path) => {
      state.asked.push(`shown: ${path}`);
    };
  });
  type State = { standIn: { files: string[]; button: number; asked: string[] } };
  return {
    choose: (files) =>
      app.evaluate(
        (_, chosen) => {
          (globalThis as unknown as State).standIn.files = chosen;
        },
        [...files],
      ),
    press: (button) =>
      app.evaluate((_, pressed) => {
        (globalThis as unknown as State).standIn.button = pressed;
      }, button),
    asked: () => app.evaluate(() => (globalThis as unknown as State).standIn.asked),
  };
}
