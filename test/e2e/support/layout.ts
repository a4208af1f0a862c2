import type { Page } from '@playwright/test';

/**
 * What is wrong with the layout as it stands: the page scrolls sideways, a text is cut off, runs out of the window
 * or lies over another text, a word is broken. One line each.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      faults.add(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);

    /** A word that stands on two lines without a hyphen; addresses and names of files have no better place to break. */
    const broken = (node: Node): string[] =>
      [...(node.textContent ?? '').matchAll(/[\p{L}\p{M}\p{N}’']+/gu)].flatMap((match) => {
        const around = (node.textContent ?? '').slice(0, match.index).at(-1) ?? ' ';
        const after = (node.textContent ?? '')[match.index + match[0].length] ?? ' ';
        if (/[./\\_:@]/.test(`${around}${/[/\\_@]/.test(after) ? after : ''}`)) return [];
        const word = document.createRange();
        word.setStart(node, match.index);
        word.setEnd(node, match.index + match[0].length);
        const lines = [...word.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        return Math.max(...lines) - Math.min(...lines) > 4 ? [match[0]] : [];
      });

    type Piece = { readonly words: string; readonly element: Element; readonly boxes: readonly DOMRect[] };
    const pieces: Piece[] = [];
    // What lies under an open dialog is not to be read.
    const shown = document.querySelector('.dialog') ?? document.body;
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || !element.checkVisibility() || element.closest('.hidden-words'))
        continue;
      for (const word of broken(node)) faults.add(`broken: ${word}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (boxes.length > 0) pieces.push({ words: words.slice(0, 40), element, boxes });
    }

    for (const { words, element, boxes } of pieces) {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const bounds = box.getBoundingClientRect();
        const scrolls = overflowX === 'auto' || overflowX === 'scroll';
        const cut = boxes.some(({ left, right }) => left < bounds.left - 1 || right > bounds.right + 1);
        if (cut && (!scrolls || textOverflow === 'ellipsis')) faults.add(`cut: ${words}`);
        if (scrolls) break;
      }
      if (element.closest('.tree-scroll, .chart-scroll')) continue;
      if (boxes.some(({ left, right }) => left < -1 || right > clientWidth + 1))
        faults.add(`outside: ${words}`);
    }

    // What is scrolled out of sight lies over nothing.
    const still = pieces.filter(({ element }) => element.closest('.foot, .progress, .chart-scroll') === null);
    for (const [index, one] of still.entries()) {
      for (const other of still.slice(index + 1)) {
        if (
          one.element === other.element ||
          one.element.contains(other.element) ||
          other.element.contains(one.element)
        )
          continue;
        const overlap = one.boxes.some((a) =>
          other.boxes.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3,
          ),
        );
        if (overlap) faults.add(`“${one.words}” lies over “${other.words}”`);
      }
    }
    return [...faults];
  });
}

/**
 * What of a question one does not see without scrolling: for whom one speaks, what one is after, what has happened,
 * what is asked and each thing one may do. One line each.
 */
export async function notAtAGlance(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = ['.seat-badge', '.aims summary', '.scene h1', '.ask h2', '.ask .quiet', '.option-words'];
    const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? window.innerHeight;
    return parts.flatMap((part) => {
      const all = [...document.querySelectorAll(part)];
      const unseen = all.filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < 0 || bottom > foot + 1;
      });
      if (all.length === 0) return [`${part} is not there`];
      return unseen.map((one) => `${part}: ${one.textContent?.slice(0, 40)}`);
    });
  });
}
