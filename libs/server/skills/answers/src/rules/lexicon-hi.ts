import { type Lexicon, phrases } from './lexicon';

/** Hindi, in its own script and in Latin letters. */
export const HI: Lexicon = {
  stop: phrases(
    'रोकें | रोको | रुको | रुकें | बंद करो | बंद करें | बंद | संदेश बंद करो | संदेश बंद करें | मैसेज बंद करो | मैसेज मत भेजो | स्टॉप | band karo | message band karo | mat bhejo',
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
  not: phrases('नहीं | nahi | mat'),
  greeting: phrases(
    'नमस्ते | नमस्कार | हैलो | हेलो | हाय | प्रणाम | राम राम | namaste | namaskar | namasthe | salaam',
  ),
  thanks: phrases('धन्यवाद | शुक्रिया | थैंक यू | dhanyavad | dhanyawad | shukriya'),
  orderStatus: phrases(
    'मेरा ऑर्डर | मेरा आर्डर | ऑर्डर कहाँ | ऑर्डर कहां | ऑर्डर की स्थिति | मेरा पार्सल | ट्रैक | कब आएगा | कब मिलेगा | mera order | order kahan | order kaha | mera parcel | kab aayega | kab milega',
  ),
  orderList: phrases('मेरे ऑर्डर | मेरे सभी ऑर्डर | mere order | mere orders | mere sabhi order'),
  orderNoun: phrases('ऑर्डर | आर्डर | पार्सल'),
  returns: phrases('वापस | वापसी | रिटर्न | रिफंड | पैसे वापस | बदलना | एक्सचेंज | wapas | wapsi'),
  shipping: phrases('डिलीवरी | शिपिंग | डिलिवरी | delivery charge | कितने दिन | kitne din'),
  price: phrases('कितने का | कितने की | कीमत | दाम | भाव | kitne ka | kitne ki | kitna | keemat | daam'),
  size: phrases('साइज़ | साइज | नाप | माप | रंग | saiz | naap'),
  search: phrases(
    'दिखाओ | दिखाइए | दिखाएं | दिखा | चाहिए | ढूंढ | खोज | खरीदना | dikhao | dikhaiye | chahiye | dhundo | kharidna',
  ),
  limit: phrases('अधिकतम | adhiktam'),
  limitAfter: phrases('से कम | तक | के अंदर | के नीचे | से नीचे | se kam | tak | ke andar | ke neeche'),
  noise: phrases(
    'दिखाओ | दिखाइए | दिखाएं | दिखा | चाहिए | ढूंढ | खोज | खरीदना | मुझे | मैं | मेरा | मेरी | एक | कुछ | कोई | क्या | है | हैं | का | की | के | को | से | में | और | या | कितने | कितना | कीमत | दाम | साइज़ | साइज | रंग | रुपये | रुपए | रुपये | कृपया | नमस्ते | धन्यवाद | आपके | पास | यह | ये | वह | dikhao | dikhaiye | chahiye | dhundo | kharidna | mujhe | main | mera | meri | ek | kuch | koi | kya | hai | hain | ka | ki | ke | ko | se | mein | aur | ya | kitne | kitna | keemat | daam | rupaye | rs | kripya | namaste | aapke | paas | yeh | kam | tak',
  ),
};
