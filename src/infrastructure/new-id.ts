/** A new random id (128 bits, hex). */
export function newId(): string {
  // randomUUID is missing on plain http; getRandomValues is everywhere.
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
