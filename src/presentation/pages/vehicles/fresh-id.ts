/** A new random id. `crypto.randomUUID` is missing where the app is served without TLS in a workshop's network. */
export function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
