/** Serves a folder at http://localhost:port/prefix/. */
export function serve(options: {
  root: string;
  port?: number;
  prefix?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
/** The built app. */
export const dist: string;
