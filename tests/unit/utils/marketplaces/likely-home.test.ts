import { describe, expect, it } from 'vitest';
import { likelyHome } from '@/utils/marketplaces/likely-home.ts';

describe('likelyHome', () => {
  it.each([
    [['en-US'], 'US'],
    [['en-GB', 'en'], 'UK'],
    [['de'], 'DE'],
    [['de-AT', 'en-US'], 'DE'],
    [['fr-CA'], 'CA'],
    [['fr-BE'], 'FR'],
    [['es-419', 'en'], 'ES'],
    [['es-MX'], 'MX'],
    [['pt-PT'], 'ES'],
    [['pt'], 'BR'],
    [['ja-JP'], 'JP'],
    [['en-IN'], 'IN'],
    [['zh-Hant-SG'], 'SG'],
    [['DE-de'], 'DE'],
    [['zh-CN', 'en-AU'], 'AU'],
    [['zh-CN'], 'US'],
    [['xx-QQ'], 'US'],
    [[''], 'US'],
    [[], 'US'],
  ])('%j → %s', (languages, home) => {
    expect(likelyHome(languages)).toBe(home);
  });

  it.each([
    [['ar'], '', 'AE'],
    [['ar'], 'Asia/Riyadh', 'SA'],
    [['ar'], 'Africa/Cairo', 'AE'],
    [['ar'], 'Europe/Berlin', 'AE'],
    [['ar-SA', 'ar'], 'Asia/Dubai', 'SA'],
    [['ar-EG'], 'Asia/Riyadh', 'AE'],
    [['ar-KW'], '', 'SA'],
    [['es'], 'America/Mexico_City', 'MX'],
    [['es'], 'Europe/Berlin', 'ES'],
    [['en'], 'Europe/London', 'UK'],
    [['en-US'], 'Europe/London', 'US'],
    [['xx'], 'Asia/Tokyo', 'JP'],
    [['xx'], 'Antarctica/Troll', 'US'],
  ])('%j in %s → %s', (languages, zone, home) => {
    expect(likelyHome(languages, zone)).toBe(home);
  });
});
