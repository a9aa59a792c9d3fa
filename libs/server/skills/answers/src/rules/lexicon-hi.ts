import { type Lexicon, phrases } from './lexicon';

/** Hindi, in its own script and in Latin letters. */
export const HI: Lexicon = {
  stop: phrases(
    'रोकें | रोको | रुको | रुकें | बंद करो | बंद करें | बंद | संदेश बंद करो | संदेश बंद करें | मैसेज बंद करो | मैसेज मत भेजो | स्टॉप | band karo | message band karo | mat bhejo | मत भेजो | मत भेजिए | संदेश मत भेजो | संदेश न भेजें | मैसेज न भेजें | मैसेज मत करो | मैसेज मत करें | message mat karo | message mat bhejo | mat karo message',
  ),
  stopBeside: phrases('कृपया | अब | मुझे | संदेश | मैसेज | सब | ये | यह | भेजना | kripya | please | mujhe | message'),
  start: phrases('शुरू | शुरू करो | शुरू करें | चालू करो | स्टार्ट | shuru | shuru karo | chalu karo'),
  person: phrases(
    'इंसान | व्यक्ति | एजेंट | प्रतिनिधि | आदमी | असली इंसान | ग्राहक सेवा | कस्टमर केयर | insaan | agent | vyakti',
  ),
  beside: phrases(
    'कृपया | मुझे | किसी | एक | से | बात | करनी | करना | करो | कराओ | कराइए | है | चाहिए | चाहता | चाहती | हूँ | हूं | मैं | असली | के | साथ | को | kripya | please | mujhe | se | baat | karni | karna | hai | chahiye | kisi | ek | karo | karao | chahta | hoon',
  ),
  askPerson: [
    / (?:इंसान|व्यक्ति|एजेंट|प्रतिनिधि|आदमी|किसी) (?:से|के साथ) बात /,
    / असली (?:इंसान|व्यक्ति|आदमी) /,
    / (?:insaan|agent|vyakti|kisi|aadmi|executive) (?:se|ke sath|ke saath) baat /,
  ],
  no: phrases('नहीं'),
  not: phrases('नहीं | nahi | mat'),
  notBehind: phrases('नहीं | मत | nahi | nahin | mat'),
  greeting: phrases(
    'नमस्ते | नमस्कार | हैलो | हेलो | हाय | प्रणाम | राम राम | namaste | namaskar | namasthe | salaam',
  ),
  thanks: phrases('धन्यवाद | शुक्रिया | थैंक यू | dhanyavad | dhanyawad | shukriya'),
  orderStatus: phrases(
    'apna order | apna parcel | order track | track karna | track karo | mera saman | mera samaan | मेरा सामान | अपना ऑर्डर | मेरा ऑर्डर | मेरा आर्डर | ऑर्डर कहाँ | ऑर्डर कहां | ऑर्डर की स्थिति | मेरा पार्सल | ट्रैक | कब आएगा | कब मिलेगा | mera order | order kahan | order kaha | mera parcel | kab aayega | kab milega | मेरी डिलीवरी | पार्सल कहाँ | ऑर्डर का स्टेटस | ऑर्डर स्टेटस | ऑर्डर कब | पार्सल कब | सामान कब | मेरा सामान | मेरा पैकेट | अभी तक नहीं आया | अभी तक नहीं मिला | नहीं पहुंचा | कब तक आएगा | कब पहुंचेगा | order ka status | order status | order kab | parcel kahan | parcel kab | mera saman | nahi aaya | nahi mila | kab tak aayega | kab pahunchega | इंतज़ार कर रहा | इंतज़ार कर रही | इंतजार कर | लेट है | देर हो | कब ऑर्डर किया | intezar kar | intezaar kar | late hai | der ho',
  ),
  orderList: phrases(
    'मेरे ऑर्डर | मेरे सभी ऑर्डर | mere order | mere orders | mere sabhi order | मेरे आर्डर | मेरे सारे ऑर्डर | पिछले ऑर्डर | सभी ऑर्डर | pichle order | saare order | क्या ऑर्डर किया | मैंने क्या ऑर्डर | पिछली खरीदारी | मेरी खरीदारी | मेरा पिछला ऑर्डर | मेरा रिटर्न | रिटर्न का स्टेटस | kya order kiya | maine kya order | mera pichla order | mera return | return ka status | meri kharidari',
  ),
  orderNoun: phrases('ऑर्डर | आर्डर | पार्सल | order number | ऑर्डर नंबर | parcel | ऑर्डर्स | ऑर्डरों | आर्डर्स'),
  beforeOrderName: phrases('नंबर | संख्या | है'),
  askOrder: phrases('ट्रैक | स्टेटस | track | status'),
  behindOrder: phrases(
    'कब आएगा | कहाँ है | कहाँ तक | पहुँचा | पहुंचा | भेजा | भेज दिया | का क्या हुआ | निकला | kab aayega | kahan hai | kaha hai | ka kya hua | pahuncha | bheja | nikla',
  ),
  besideOrderName: phrases(
    'bhai | sir | हेलो | भाई | जी | यह | ये | कृपया | जी | yeh | ji | kripya | hai | कहाँ | हुआ | है | स्थिति | स्टेटस | kahan | hua | status',
  ),
  proof: phrases(
    'पिन कोड | पिनकोड | pin code | pincode | आखिरी चार | आख़िरी चार | अंतिम चार | आखिरी 4 | aakhri char | akhri 4 | फ़ोन नंबर | मोबाइल नंबर | फोन नंबर',
  ),
  returns: phrases(
    'वापस | वापसी | रिटर्न | रिफंड | पैसे वापस | बदलना | एक्सचेंज | wapas | wapsi | लौटाना | लौटा | लौटाने | वापस करना | बदल | बदलने | बदलवाना | बदली | रिफ़ंड | पैसा वापस | vapas | vaapas | wapis | lautana | badalna | badal | paise wapas | refund | exchange | फिट नहीं | फिट न | fit nahi | fit na',
  ),
  shipping: phrases(
    'डिलीवरी | शिपिंग | डिलिवरी | delivery charge | कितने दिन | kitne din | डिलीवरी चार्ज | डिलीवर | शिपिंग चार्ज | भेजते हैं | पहुंचाते | delivery kitne | delivery kab | shipping charge | deliver karte',
  ),
  price: phrases(
    'कितने का | कितने की | कीमत | दाम | भाव | kitne ka | kitne ki | kitna | keemat | daam | कितना | कितने | कितने में | क्या दाम | क्या कीमत | रेट | प्राइस | kitne | kitne mein | kya price | rate | price kya | qeemat | kimat | dam',
  ),
  size: phrases(
    'chhota | chota | chhoti | choti | bada | badi | साइज़ | साइज | नाप | माप | रंग | saiz | naap | साइज़ें | बड़ा | बड़ी | बड़े | छोटा | छोटी | छोटे | मीडियम | लार्ज | स्मॉल | रंगों | कलर | bada | badi | bade | chota | choti | chote | chhota | rang',
  ),
  search: phrases(
    'आपके पास | aapke paas | apke pas | दिखाओ | दिखाइए | दिखाएं | दिखा | चाहिए | ढूंढ | खोज | खरीदना | dikhao | dikhaiye | chahiye | dhundo | kharidna | दिखाइये | दिखाओगे | खोजना | खोज रहा | खोज रही | ढूंढना | ढूंढ रहा | ढूंढ रही | मिलेगा | मिलेगी | मिलेंगे | लेना | लेनी | लेने | खरीदनी | खरीदने | बताओ | बताइए | dikha | dikhana | dikhaye | milega | milegi | milenge | kharidni | chahie | dhoondh | batao',
  ),
  limit: phrases('अधिकतम | adhiktam'),
  limitAfter: phrases(
    'से कम | तक | के अंदर | के नीचे | से नीचे | se kam | tak | ke andar | ke neeche | से नीचे का | के भीतर | से ज्यादा नहीं | से ज़्यादा नहीं | से सस्ता | से सस्ती | से सस्ते | tak ka | tak ki | ke under | se sasta | se sasti | se neeche | se niche | ke niche | se zyada nahi',
  ),
  least: phrases('कम से कम | न्यूनतम | kam se kam | minimum'),
  leastAfter: phrases(
    'से ज्यादा | से ज़्यादा | से अधिक | से ऊपर | के ऊपर | से महंगा | से महंगी | से महंगे | या ज्यादा | या अधिक | se zyada | se jyada | se zyaada | se adhik | se upar | ke upar | se mehnga | se mehengi | ya zyada',
  ),
  around: phrases('लगभग | करीब | lagbhag | kareeb | karib'),
  between: [],
  fromTo: [],
  rangeJoin: phrases('से | और | se | aur | to'),
  otherNumber: phrases('साइज़ | नाप | saiz'),
  betweenAfter: phrases(
    'के बीच | के बीच में | के बीच का | के बीच की | के बीच के | तक | तक का | तक की | तक के | ke beech | ke bich | ke beech mein | tak | tak ka | tak ki | tak ke',
  ),
  complaint: phrases(
    'पैसे वापस करो | पैसे वापस चाहिए | पैसा वापस चाहिए | पैसे लौटाओ | paise wapas karo | paise wapas chahiye | paisa wapas karo | paisa wapas chahiye | paise lautao | refund karo | refund chahiye | रिफंड चाहिए | रिफंड करो | chor | चोर | चोरी | लुटेरे | वकील | consumer court | consumer forum | case karunga | complaint karunga | झूठे | jhoothe | khali box | box khali | khali dabba | dabba khali | खाली डिब्बा | डिब्बा खाली | बॉक्स खाली | kisi aur ka order | किसी और का ऑर्डर | ek item kam | एक आइटम कम | item kam hai | सामान कम | शिकायत | shikayat | गलत सामान | गलत प्रोडक्ट | गलत ऑर्डर | galat saman | galat product | galat order | धोखा | dhokha | दो बार पैसे | पैसे दो बार | दो बार चार्ज | दो बार कट | ज़्यादा पैसे काट | ज्यादा पैसे ले | do baar paise | paise do baar | do baar charge | do baar kat | do baar katte | घटिया सेवा | बेकार सर्विस | ghatiya service | bekaar service | मेरा रिफंड | रिफंड नहीं आया | रिफंड नहीं मिला | mera refund | refund nahi aaya | refund nahi mila | ठगी | फ्रॉड | fraud | नाराज़ | नाराज | गुस्सा | गुस्से | शर्मनाक | बकवास | बहुत खराब सेवा | naraz | naaraz | gussa | bakwas | sharmnak | कोई जवाब नहीं | कोई जवाब नहीं देता | बहुत बुरी सेवा | बहुत बुरा अनुभव | परेशान हूँ | परेशान हो गया | परेशान हो गई | हफ्तों से इंतज़ार | मेरे पैसे कब | पैसे वापस नहीं आए | पैसे नहीं आए | koi jawab nahi | pareshan | mere paise kab | paise wapas nahi aaye | paise nahi aaye',
  ),
  damaged: phrases(
    'टूटा | टूटी | टूटे | खराब | फटा | फटी | फटे | गलत | डैमेज | गंदा | अधूरा | दाग | काम नहीं | toota | tuta | tooti | tuti | toote | tute | kharab | phata | phati | fata | fati | galat | damage | damaged | ganda | adhura | kaam nahi',
  ),
  arrived: phrases(
    'ऑर्डर | आर्डर | पार्सल | पैकेट | सामान | डिलीवरी | आया | आई | आए | मिला | मिली | मिले | पहुंचा | निकला | निकली | है | हैं | order | parcel | saman | aaya | aayi | aaye | mila | mili | nikla | nikli | hai',
  ),
  change: phrases(
    'बदलना | बदलो | बदल दो | जोड़ना | जोड़ दो | हटाना | हटा दो | रोकना | रोको | रोक दो | मत भेजो | badalna | badlo | badal do | jodna | jodiye | hatana | hata do | rokna | roko | rok do | mat bhejo',
  ),
  halt: phrases(
    'रोको | रोक दो | रोकना | रोकिए | रोक दीजिए | मत भेजो | मत भेजिए | roko | rok do | rokna | mat bhejo',
  ),
  shipment: phrases('शिपमेंट | डिलीवरी | डिलिवरी | पार्सल | सामान | shipment | delivery | parcel | saman'),
  changeOrder: phrases(
    'nahi chahiye order | नहीं चाहिए अब | अब नहीं चाहिए | ab nahi chahiye | nahi chahiye ab | order mat bhejo | order mat bhejna | ऑर्डर मत भेजो | ऑर्डर मत भेजना | ऑर्डर कैंसिल | ऑर्डर रद्द | आर्डर कैंसिल | ऑर्डर कैंसल | कैंसिल करना | कैंसिल करो | कैंसिल कर दो | रद्द करना | रद्द करो | रद्द कर दो | ऑर्डर बदलना | पता बदलना | पता बदल | गलत पता | order cancel | cancel karna | cancel karo | cancel kar do | cancel karwana | order radd | order badalna | address badalna | address change | pata badalna | galat address | नहीं चाहिए ऑर्डर | ऑर्डर नहीं चाहिए | कैंसल करो | कैंसल करना | order nahi chahiye | दूसरा पता | नया पता | dusra pata | naya pata',
  ),
  contact: phrases(
    'संपर्क | फोन नंबर | फ़ोन नंबर | ईमेल | दुकान का पता | दुकान कहाँ | दुकान कहां | समय क्या | कब खुलती | sampark | phone number | email | dukan kahan | dukan ka pata | timing',
  ),
  robot: phrases(
    'आप रोबोट | तुम रोबोट | रोबोट हैं | रोबोट हो | आप बॉट | बॉट हैं | बॉट हो | आप इंसान | इंसान हैं या | मशीन हैं | मशीन हो | आप कौन | तुम कौन | aap robot | tum robot | robot ho | robot hain | aap bot | bot ho | bot hain | aap insaan | aap insan | machine ho | aap kaun | tum kaun',
  ),
  forPeople: phrases(
    'डिस्काउंट | डिस्काउंट कोड | छूट | कूपन | कूपन कोड | प्रोमो कोड | ऑफर कोड | पेमेंट | भुगतान | किश्त | किस्त | ईएमआई | वारंटी | गारंटी | थोक | बिल | नौकरी | discount | discount code | coupon | promo code | payment | emi | cod | cash on delivery | warranty | naukri | chhoot | सेल चल रही | सेल कब | कार्ड डिक्लाइन | कार्ड रिजेक्ट | पेमेंट फेल | भुगतान विफल | card decline | payment fail | gift wrap | sale chal rahi | sale kab | वेबसाइट नहीं चल | साइट नहीं चल | website nahi chal | site nahi chal',
  ),
  wearer: phrases(
    'महिला | महिलाओं | औरतों | लेडीज | पुरुष | पुरुषों | आदमियों | जेंट्स | mahila | ladies | aurat | purush | gents | mens | womens | पत्नी | पति | माँ | मां | पिता | बहन | भाई | दोस्त | जन्मदिन | बर्थडे | तोहफा | गिफ्ट | उपहार | इंटरव्यू | कल | patni | pati | maa | papa | behen | bhai | dost | birthday | gift',
  ),
  pointing: phrases(
    'यह | ये | यही | इस | इसे | इसका | इसकी | इसके | इसमें | इसको | इनमें | इनका | वह | वो | वही | उस | उसे | उसका | उसकी | उसमें | yeh | yah | iska | iski | iske | isme | ismein | isko | woh | uska | uski',
  ),
  noise: phrases(
    'chhota | chota | chhoti | choti | bada | badi | sirf | keval | सिर्फ | केवल | दिखाओ | दिखाइए | दिखाएं | दिखा | चाहिए | ढूंढ | खोज | खरीदना | मुझे | मैं | मेरा | मेरी | एक | कुछ | कोई | क्या | है | हैं | का | की | के | को | से | में | और | या | कितने | कितना | कीमत | दाम | साइज़ | साइज | रंग | रुपये | रुपए | रुपये | कृपया | नमस्ते | धन्यवाद | आपके | पास | यह | ये | वह | dikhao | dikhaiye | chahiye | dhundo | kharidna | mujhe | main | mera | meri | ek | kuch | koi | kya | hai | hain | ka | ki | ke | ko | se | mein | aur | ya | kitne | kitna | keemat | daam | rupaye | rs | kripya | namaste | aapke | paas | yeh | kam | tak | दिखाइये | दिखाओगे | खोजना | रहा | रही | रहे | ढूंढना | मिलेगा | मिलेगी | मिलेंगे | लेना | लेनी | लेने | खरीदनी | खरीदने | बताओ | बताइए | dikha | dikhana | dikhaye | milega | milegi | milenge | kharidni | chahie | dhoondh | batao | कौन | सा | सी | हूँ | इसे | इस | उस | मेरे | लिए | वाला | वाली | वाले | तक | कम | रुपया | रु | बड़ा | बड़ी | बड़े | छोटा | छोटी | छोटे | मीडियम | लार्ज | स्मॉल | कलर | नया | नई | नए | सस्ता | सस्ती | सस्ते | अच्छा | अच्छी | अच्छे | प्राइस | रेट | ओर | भी | पर | कपड़े | कपड़ा | महिला | पुरुष | bada | badi | bade | chota | choti | chote | liye | wala | wali | wale | rupay | rupaiye | rupees | rupee | kaun | sa | si | hoon | is | us | mere | bhi | naya | nayi | sasta | sasti | saste | accha | acchi | kapde | size | under | अभी | अब',
  ),
};
