/**
 * Where a sheet stands that opens at something on the page: it begins where that begins, is moved along it where it
 * would leave the window, and keeps some pixels between itself and the window’s edge.
 */
export const BESIDE = {
  align: 'start',
  collisionAvoidance: { align: 'shift' },
  collisionPadding: 12,
} as const;
