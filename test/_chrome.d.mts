export function installedChrome(): string | undefined;
export default function unpackBrowser(): Promise<void>;
