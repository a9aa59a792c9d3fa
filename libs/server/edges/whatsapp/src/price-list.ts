/** What WhatsApp takes for one delivered message of each category, and where. */
export interface PriceList {
  /** Since when it holds (ISO 8601 date). */
  since: string;
  source: string;
  /**
   * Since when messages that are no templates are paid for, like utility messages (ISO 8601 date). The thousand that many
   * providers report to be free for a number and month are not taken off: figures are at most too high.
   */
  serviceSince: string;
  currency: string;
  markets: readonly Market[];
}

export interface Market {
  name: string;
  marketing: number;
  utility: number;
  authentication: number;
  /** Its countries, as ISO code and calling code (`DO1809`); several of a country where it has several. */
  countries: string;
}

/**
 * WhatsApp's rate card in euros. Meta publishes a new one every quarter at most: take the file named by `source`, replace
 * the figures and the date. Countries stand with the market that Meta counts them to; all others are `Other`.
 */
export const PRICE_LIST: PriceList = {
  since: '2026-07-01',
  serviceSince: '2026-10-01',
  source: 'WhatsApp rate card in EUR, developers.facebook.com/docs/whatsapp/pricing',
  currency: 'EUR',
  markets: [
    market('Argentina', 0.0512, 0.0216, 'AR54'),
    market('Brazil', 0.0518, 0.0056, 'BR55'),
    market('Chile', 0.0736, 0.0166, 'CL56'),
    market('Colombia', 0.0104, 0.0008, 'CO57'),
    market('Egypt', 0.0533, 0.003, 'EG20'),
    market('France', 0.0712, 0.0248, 'FR33'),
    market('Germany', 0.1131, 0.0456, 'DE49'),
    market('Hong Kong', 0.0606, 0.0216, 'HK852'),
    market('Hungary', 0.0712, 0.0289, 'HU36'),
    market('India', 0.0099, 0.0012, 'IN91'),
    market('Indonesia', 0.0341, 0.0208, 'ID62'),
    market('Israel', 0.0292, 0.0044, 'IL972'),
    market('Italy', 0.0658, 0.0248, 'IT39'),
    market('Malaysia', 0.0712, 0.0116, 'MY60'),
    market('Mexico', 0.0253, 0.0071, 'MX52'),
    market('Netherlands', 0.1323, 0.0414, 'NL31'),
    market('Nigeria', 0.0428, 0.0056, 'NG234'),
    market('Pakistan', 0.0392, 0.0083, 'PK92'),
    market('Peru', 0.0582, 0.0166, 'PE51'),
    market('Poland', 0.0303, 0.0101, 'PL48'),
    market('Qatar', 0.0282, 0.0099, 'QA974'),
    market('Romania', 0.0712, 0.0239, 'RO40'),
    market('Russia', 0.0664, 0.0331, 'RU7'),
    market('Saudi Arabia', 0.0414, 0.0088, 'SA966'),
    market('Singapore', 0.0606, 0.0133, 'SG65'),
    market('South Africa', 0.0314, 0.0063, 'ZA27'),
    market('Spain', 0.0585, 0.0166, 'ES34'),
    market('Turkey', 0.009, 0.0007, 'TR90'),
    market('United Arab Emirates', 0.0415, 0.013, 'AE971'),
    market('United Kingdom', 0.0526, 0.0182, 'GB44'),
    market('North America', 0.0207, 0.0028, 'US1 CA1'),
    market(
      'Rest of Africa',
      0.0186,
      0.0033,
      'DZ213 AO244 BJ229 BW267 BF226 BI257 CM237 TD235 CG242 ER291 ET251 GA241 GM220 GH233 GW245 CI225 KE254 LS266 LR231 LY218 MG261 MW265 ML223 MR222 MA212 MZ258 NA264 NE227 RW250 SN221 SL232 SO252 SS211 SD249 SZ268 TZ255 TG228 TN216 UG256 ZM260 ZW263',
    ),
    market(
      'Rest of Asia Pacific',
      0.0606,
      0.0094,
      'AF93 AU61 BD880 KH855 CN86 JP81 LA856 MN976 NP977 NZ64 PG675 PH63 LK94 TW886 TJ992 TH66 TM993 UZ998 VN84',
    ),
    market(
      'Rest of Central & Eastern Europe',
      0.0712,
      0.0175,
      'AL355 AM374 AZ994 BY375 BG359 HR385 CZ420 GE995 GR30 LV371 LT370 MD373 MK389 RS381 SK421 SI386 UA380',
    ),
    market(
      'Rest of Latin America',
      0.0612,
      0.0094,
      'BO591 CR506 DO1809 DO1829 DO1849 EC593 SV503 GT502 HT509 HN504 JM1658 JM1876 NI505 PA507 PY595 PR1787 PR1939 UY598 VE58',
    ),
    market('Rest of Middle East', 0.0282, 0.0075, 'BH973 IQ964 JO962 KW965 LB961 OM968 YE967'),
    market('Rest of Western Europe', 0.049, 0.0142, 'AT43 BE32 DK45 FI358 IE353 NO47 PT351 SE46 CH41'),
    market(
      'Other',
      0.05,
      0.0064,
      // Not counted to the markets whose calling code theirs begin with.
      'KZ76 KZ77 BS1242 BB1246 AI1264 AG1268 VG1284 VI1340 KY1345 BM1441 GD1473 TC1649 MS1664 MP1670 GU1671 AS1684 SX1721 LC1758 DM1767 VC1784 TT1868 KN1869',
    ),
  ],
};

/** Codes cost what other utility messages cost, wherever the shop is of the customer's country. */
function market(name: string, marketing: number, utility: number, countries: string): Market {
  return { name, marketing, utility, authentication: utility, countries };
}
