/** SHA-256 of a file's bytes, hex: the same content is the same file, whatever its name. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Browsers leave `subtle` out on plain http: a tablet that opens the laptop's address.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return (await import("./sha256")).sha256(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
