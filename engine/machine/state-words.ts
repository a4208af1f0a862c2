/** What the machine calls a state, as words: `floorOpen` is “floor open”. */
export function stateWords(id: string): string {
  return id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
