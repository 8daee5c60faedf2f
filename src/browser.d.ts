// Browser APIs that TypeScript's DOM library does not describe yet.

interface LaunchParams {
  readonly files: readonly FileSystemFileHandle[];
}

interface Window {
  launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
}

/** Version of the app, from package.json. */
declare const __APP_VERSION__: string;
