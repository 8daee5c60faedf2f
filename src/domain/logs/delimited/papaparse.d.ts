// The part of PapaParse that the domain uses. Its published types would let Node's globals into every room, so it is
// imported by the name of its file.
declare module "papaparse/papaparse.js" {
  const Papa: {
    parse(text: string, settings?: { delimiter?: string }): { readonly data: string[][] };
    unparse(
      rows: readonly (readonly (string | number)[])[],
      settings?: { delimiter?: string; newline?: string },
    ): string;
  };
  export default Papa;
}
