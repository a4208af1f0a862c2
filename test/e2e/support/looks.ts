import type { Page } from '@playwright/test';

/** Ways to look at the same page that a person’s system may ask for. */
export type Look = 'forced' | 'contrast';

/** Looks at the page so from now on, without loading it anew; null: as always. */
export async function lookAt(page: Page, look: Look | null): Promise<void> {
  await page.emulateMedia({
    forcedColors: look === 'forced' ? 'active' : 'none',
    contrast: look === 'contrast' ? 'more' : 'no-preference',
  });
}

/** How one element is painted, apart from the colour of its words. */
type Painted = { readonly place: string; readonly words: string; readonly how: string };

/** How everything on the page that stands among its like is painted, group by group. */
function painted(page: Page): Promise<{ key: string; of: Painted[] }[]> {
  return page.evaluate(() => {
    const parts = ['', '::before', '::after'] as const;
    const edges = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const paint = (element: Element): string =>
      parts
        .map((part) => {
          const style = getComputedStyle(element, part);
          if (part !== '' && style.content === 'none') return '';
          const borders = edges.map((edge) =>
            style[`border${edge}Width`] === '0px'
              ? ''
              : `${style[`border${edge}Width`]} ${style[`border${edge}Style`]} ${style[`border${edge}Color`]}`,
          );
          const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
          const drawn =
            element instanceof SVGElement
              ? [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray]
              : [];
          return [
            style.backgroundColor,
            ...borders,
            outline,
            style.fontWeight,
            style.textDecorationLine,
            style.borderRadius,
            ...drawn,
          ].join('|');
        })
        .join('/');
    const whole = (element: Element): string =>
      [element, ...element.querySelectorAll('*')].slice(0, 12).map(paint).join('\n');
    const groups = new Map<string, Element[]>();
    const parents = [...document.querySelectorAll('body *')];
    for (const one of parents) {
      if (one.closest('defs') !== null || !one.checkVisibility()) continue;
      const parent = one.parentElement;
      if (parent === null) continue;
      const key = `${parents.indexOf(parent)} ${one.tagName}.${one.getAttribute('class') ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups].flatMap(([key, all]) =>
      all.length < 2 || all.length > 60
        ? []
        : [
            {
              key,
              of: all.map((element) => ({
                place: key.replace(/^\d+ /, ''),
                words: element.textContent?.trim().slice(0, 30) ?? '',
                how: whole(element),
              })),
            },
          ],
    );
  });
}

/**
 * What can be told apart as the page is usually painted and no longer so: drawings without words that look the same
 * once colours are taken away or made stronger. One line each.
 */
export async function looksAlike(page: Page, look: Look): Promise<string[]> {
  await lookAt(page, null);
  const usual = await painted(page);
  await lookAt(page, look);
  const then = new Map((await painted(page)).map(({ key, of }) => [key, of]));
  const faults = new Set<string>();
  for (const { key, of: group } of usual) {
    const now = then.get(key);
    if (now?.length !== group.length) {
      faults.add(`${key} is not there as it was: the page was still changing`);
      continue;
    }
    for (const [place, one] of group.entries()) {
      for (const [other, another] of group.entries()) {
        if (other <= place || one.words !== another.words || one.how === another.how) continue;
        if (now[place]?.how === now[other]?.how) faults.add(`${one.place} “${one.words}”`);
      }
    }
  }
  return [...faults];
}

/**
 * Words that cannot be read under forced colours. There words get a ground of the system’s own colour, unless the
 * element says that it chooses its colours itself. One line each.
 */
export async function unreadable(page: Page): Promise<string[]> {
  await lookAt(page, 'forced');
  return page.evaluate(() => {
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (probe === null) return ['nothing can be measured'];
    const rgb = (colour: string): readonly number[] => {
      probe.clearRect(0, 0, 1, 1);
      probe.fillStyle = colour;
      probe.fillRect(0, 0, 1, 1);
      return [...probe.getImageData(0, 0, 1, 1).data];
    };
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = rgb(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): string => {
      if (getComputedStyle(element).forcedColorAdjust !== 'none') return canvas;
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        // A mark may lie in a box before its letter.
        for (const part of ['::before', '']) {
          const { backgroundColor, content } = getComputedStyle(one, part);
          if (part !== '' && content === 'none') continue;
          if ((rgb(backgroundColor)[3] ?? 0) > 200) return backgroundColor;
        }
      }
      return canvas;
    };
    const faults = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const [one, other] = [light(style.color), light(groundOf(element))].sort((a, b) => b - a);
      const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
      if (contrast < 4.5) faults.add(`${element.className || element.tagName}: ${words.slice(0, 40)}`);
    }
    return [...faults];
  });
}

/** The ring around what has the focus, in pixels, after one stroke of the Tab key; null where nothing took it. */
export async function ringAfterTab(page: Page): Promise<number | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    // Where words are what is operated, the ring is around all that belongs to them.
    const rings = ['', '::after'].map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused, part);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    return Math.max(...rings);
  });
}

/** What moves on the page: what runs, and what would. For who asked for no motion nothing should. One line each. */
export async function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasting = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0);
    const would = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const moves =
          lasting(style.transitionDuration) ||
          (style.animationName !== 'none' && lasting(style.animationDuration)) ||
          style.scrollBehavior === 'smooth';
        return moves ? [`${element.getAttribute('class') || element.tagName}${part}`] : [];
      }),
    );
    const runs = document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 0)
      .map((one) => `${one.id || one.constructor.name} runs`);
    return [...new Set([...would, ...runs])];
  });
}
