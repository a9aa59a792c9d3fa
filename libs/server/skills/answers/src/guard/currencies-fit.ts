/** Currencies that share a name or a sign, with how they are written, folded; what is not here says nothing. */
const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:€|eur|euros?|يورو)$/u, ['EUR']],
  [/^(?:£|gbp|pounds?|libras?|quid)$/u, ['GBP', 'EGP', 'LBP']],
  [/^(?:₹|inr|rs|rupees?|rupay\w*|रु.*|روبيه)$/u, ['INR', 'PKR', 'NPR', 'LKR']],
  [
    /^\$$/,
    [
      ...['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'JMD', 'TTD', 'BBD', 'NAD', 'BRL'],
      ...['MXN', 'ARS', 'CLP', 'COP', 'DOP', 'UYU', 'CUP'],
    ],
  ],
  [/^cad$/, ['CAD']],
  [/^aud$/, ['AUD']],
  [/^nzd$/, ['NZD']],
  [/^sgd$/, ['SGD']],
  [/^(?:tl|try|lira|ليره)$/u, ['TRY', 'LBP', 'SYP']],
  [/^(?:egp|جنيه.*)$/u, ['EGP', 'GBP', 'SDG']],
  [/^(?:krw|원)$/u, ['KRW']],
  [/^(?:thb|baht)$/, ['THB']],
  [/^(?:idr|rp|rupiah)$/, ['IDR']],
  [/^(?:myr|rm|ringgit)$/, ['MYR']],
  [/^(?:vnd|dong)$/, ['VND']],
  [/^(?:pln|zl|zł|zloty)$/u, ['PLN']],
  [/^(?:czk|kc)$/, ['CZK']],
  [/^(?:zar|rand)$/, ['ZAR']],
  [/^(?:ngn|naira)$/, ['NGN']],
  [/^(?:sek|nok|dkk|kr|kronor|kroner)$/, ['SEK', 'NOK', 'DKK', 'ISK']],
  [/^(?:r\$|brl|reais)$/u, ['BRL']],
  [/^(?:¥|jpy|yen|cny|rmb|yuan|円|元)$/u, ['JPY', 'CNY']],
  [/^(?:aed|dirhams?|dhs|دره.*|दिरहम|دراهم)$/u, ['AED', 'MAD']],
  [/^(?:sar|qar|riy?als?|ريال.*)$/u, ['SAR', 'QAR', 'OMR', 'YER', 'IRR']],
  [/^(?:mxn|pesos?)$/u, ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'DOP', 'UYU', 'CUP']],
  [/^(?:chf|francs?)$/u, ['CHF', 'XOF', 'XAF', 'XPF', 'CDF', 'GNF', 'RWF', 'BIF', 'DJF', 'KMF']],
  [/^(?:kwd|kd|dinars?|دينار.*|دنانير|د\.ك)$/u, ['KWD', 'BHD', 'JOD', 'IQD', 'TND', 'LYD', 'DZD', 'RSD']],
  // Whose own sign it is, whatever their name.
  [/^\$$/u, 'USD CAD AUD NZD SGD HKD TWD JMD TTD BBD NAD MXN ARS CLP COP UYU DOP CUP BRL'.split(' ')],
  [
    /^(?:us\$|\$ ?us|usd|us dollars?|dollars?|dolar(?:es)?|bucks|دولار.*|डालर|डॉलर)$/u,
    ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'JMD', 'TTD', 'BBD', 'NAD'],
  ],
];

/** Whether currencies as they are written may be those with these codes; an amount is not the same in another one. */
export function currenciesFit(names: readonly string[], codes: readonly string[]): boolean {
  if (codes.length === 0) return true;
  return names.every((name) => {
    const family = FAMILIES.find(([written]) => written.test(name))?.[1];
    return family === undefined || family.some((code) => codes.includes(code));
  });
}
