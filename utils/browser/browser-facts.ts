/**
 * The browser and the system that Linkshelf runs in, such as `Firefox 142` and `Linux`; '' where they are not told.
 * @param agent `navigator.userAgent`
 */
export function browserFacts(agent: string): {
  engine: 'chromium' | 'firefox';
  name: string;
  system: string;
} {
  const [, name = 'Chromium', version = ''] =
    /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(agent.replace(/Chrome(?=.*(?:Edg|OPR)\/)/, '')) ?? [];
  const [system = ''] = /Windows|Mac OS|Android|CrOS|Linux/.exec(agent) ?? [];
  const names: Partial<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  return {
    engine: name === 'Firefox' ? 'firefox' : 'chromium',
    name: `${names[name] ?? name} ${version}`.trim(),
    system,
  };
}
