export function SitePage(_: { siteKey: string }) { return null; }
