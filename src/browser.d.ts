// Browser APIs that TypeScript's DOM library does not describe yet.

interface LaunchParams {
  readonly files: readonly FileSystemFileHandle[];
}

interface Window {
  launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
}
