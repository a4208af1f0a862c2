/** A file as its text. The type of a map as JSON would take the compiler longer than all the rest. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how the bundler gives a file’s text
  export default text;
}
