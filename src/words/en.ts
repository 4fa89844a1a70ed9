import { Mark, Says, Word, type Words } from './words.ts';

/** English. Verbs are lemmas; regular forms are made from them. */
export const en: Words = {
  language: 'en',
  decimalComma: false,
  common:
    'a no pro the of and to in for with that is are be by on at from our we our all as their this it not than more into who every each up out or an has have can so its they was your about over under',
  classes: {
    [Word.output]:
      'address undertake revamp dedicate devote include amplify partner ask tell visit mail phone invite swap launch build built ship implement migrate deploy deliver roll set write written wrote organize redesign create develop design add introduce recruit onboard train conduct run host plan prepare define document draft review audit analyse analyze research investigate identify evaluate assess map test pilot prototype automate integrate install configure refactor rewrite upgrade update replace consolidate negotiate schedule curate send sent email call contact interview survey share present propose agree discuss meet coach teach taught mentor complete finish finalize execute start begin initiate kick move transition transfer fix resolve solve clean remove delete retire sunset apply register file submit purchase buy procure select choose pick prioritize standardize formalize translate localize record film produce print distribute advertise announce rebrand rename restructure reorganize centralize digitize instrument monitor track measure collect gather compile label tag catalogue sort take drink eat walk read open work do publish release hire staff appoint validate verify benchmark demo showcase attend join participate obtain certify enrol enroll perform carry follow enable deprecate decommission provision connect merge split rework refresh modernize scope spec outline brainstorm explore experiment pitch campaign market sponsor celebrate assign allocate book order arrange coordinate facilitate administer process handle check inspect examine study learn watch brief inform notify report communicate rotate switch adopt embed assemble craft code program debug patch harden wire hook expose extract import export archive back backfill seed tackle draw redefine repair renovate relocate rent lease paint feature plant speak shadow subscribe vaccinate practise practice rehearse educate answer repaint type tidy invest revise edit proofread charge chair decorate cook bake stock pay sew digitalise compare calculate estimate count photograph screen shortlist tour canvass poll go hold rank rebuild adjust decide elect commit compute confirm consider triage use utilize clarify compose consult convene debrief delegate dispatch enter equip escalate incorporate liaise nominate recommend recycle remind reply respond reset revisit reserve scan segment sketch solicit summarize sync transcribe try tune unify upload warn wrap highlight illustrate lobby attach cancel circulate erect exhibit',
    [Word.make]:
      'embed create build produce deliver provide develop design craft offer launch ship run host set write release give form make',
    [Word.obtain]:
      'save raise win won secure sign close acquire get got attract gain generate convert land attain sell sold book collect recruit hire earn receive obtain source capture enlist reactivate refer upsell onboard',
    [Word.publish]:
      'raise publish hire recruit onboard win won secure sign close acquire get attract gain generate land sell sold add book earn receive collect host run train launch ship deliver obtain convert certify enrol enroll interview source',
    [Word.up]:
      'increase grow grew grown raise lift boost rise rose risen climb climbed double triple quadruple multiply widen extend broaden heighten',
    [Word.down]:
      'reduce decrease cut cutting lower drop fall fell fallen shrink shrank shrunk slash halve lessen minimize shorten trim decline diminish curb lose eliminate contain curtail ease combat prevent avoid eradicate',
    [Word.improve]: 'speed improve enhance optimize strengthen',
    [Word.keep]: 'keep kept maintain hold held stay remain sustain preserve stabilize uphold',
    [Word.reach]:
      'ramp fill retain renew reach achieve hit attain exceed surpass meet met score average pass top bring drive have get move take place qualify',
    [Word.aim]:
      'understand affect pioneer shift scale become be make earn win delight help give own empower inspire strengthen foster cultivate nurture transform simplify lead dominate feel have expand establish drive accelerate unlock love offer provide ensure protect restore reinvent rethink revolutionize modernize position turn treat bring find live prove show serve connect unite conquer break master excel keep strive elevate champion reimagine redefine maximize streamline stand enrich deepen embrace put let know continue care improve enhance grow evolve attract reduce solidify differentiate diversify thrive democratize amaze wow enable invite cement regain revitalize personalize preserve crush fall guarantee promote defend unleash ignite spark fuel energize reclaim outperform stop',
    [Word.homograph]:
      'test design support release review launch plan audit survey report build host contact call email research order process document map return issue record share market lead trial pilot feature sample search checkout cut rank file close win reach train code open book hold work response start run set take read label back switch study program monitor speed partner screen visit phone plant staff stock rent count estimate pay charge transfer transition spec use commit reply scan reset try',
    [Word.metric]:
      'frequency ranking rankings number count users customers activation traffic followers usage incident error bug defect complaint returns downloads leads request attendance turnover sessions signups visits visitors throughput volume spending emissions waste backlog escalations outages downtime mtbf cac dau mau wau ctr cpa cpc roi subscriptions subscriber registrations members renewals referrals reviews installs bounce frequency size absence accidents injuries fte headcount yield scrap stock inventory donors enrolment enrollment deals contracts orders debt burn payback quota average median views impressions clicks opens replies applications applicants candidates hires offers growth vulnerabilities violations alerts deployments releases load capacity basket attainment quantity overhead expenses fees losses readmissions infections mortality graduation passes grades tonnes kilometres miles likes mentions consumption participation membership enquiries inquiries transactions purchases payments invoices tickets meals beds graduates students patients tests vacancies stars streams plays footfall readership circulation ridership donations grants citations publications mrr turnaround lifetime',
    [Word.abstract]:
      'moat fit base standard reach positioning bar tone future footprint brand demand business position trust confidence momentum loyalty habit reputation delight joy pride clarity happiness culture experience excellence growth leadership quality reliability security stability resilience transparency collaboration communication awareness morale efficiency effectiveness engagement love satisfaction wellbeing health safety agility velocity productivity scalability visibility alignment innovation organisation organization company workplace community market presence foundation relationship sustainability accessibility simplicity value groundwork funnel pain competition equity lifestyle mindset behaviour behavior gap vision mission heritage influence dependency dependence bureaucracy independence relevance impact outcome potential advantage edge friction barrier complexity stress pressure silo performance operation machine engine soul heart mind life lives world way posture perception image ownership accountability autonomy empowerment motivation purpose inclusion diversity belonging learning expertise maturity discipline focus direction ecosystem journey place home society planet climate participation involvement status standing finances financials economics sense decision basics fundamentals craft frontier city cities exposure access care change generation quo spirit creativity curiosity continuity consistency inspiration insight integrity justice understanding knowledge legacy magic meaning opportunity optimism peace prosperity recognition renewal respect rhythm rigour rigor solidarity strength success teamwork tradition unity warmth wonder footing freedom choice dignity hope chaos bias harm identity competence craftsmanship dialogue fit',
    [Word.activity]:
      'query algorithm script endpoint integration implementation redesign preparation remediation migration campaign walkthrough playbook tour workshop training rollout deployment launch audit dashboard documentation report reporting monitoring talk webinar meetup project plan roadmap survey improvements upgrade refactoring refactor pilot prototype newsletter review event experiment programme program setup tool tooling automation guide template framework checklist policy interviews research announcement hackathon offsite certification relaunch overhaul refresh handbook board page site website app portal calendar library feature module system course session meeting analysis assessment study proposal kit manual leaflet brochure flyer poster banner log list register map blog post article video podcast whitepaper ebook deck faq readme questionnaire contract agreement lease budget conference class lesson visit fair gala party kickoff retro standup call api database script bot chatbot widget notification reminder alert server trial test benchmark rebuild installation renovation move relocation cleanup committee panel agency consultant auditor venue initiative scorecard persona backup partner vendor supplier provider function form layout signage template document practice interview',
    [Word.quality]:
      'driven repeatable best great solid thrive thrives world class reliable trusted scalable sustainable seamless delightful delight loved love loves lovable unified strong stronger performing easiest fastest simplest safest smartest finest stellar outstanding amazing exceptional excellent effortless frictionless happy happier thriving vibrant unbeatable remarkable memorable magical robust resilient efficient successful trust smooth consistent differentiated innovative inclusive unforgettable compelling enjoy rave proud beloved superb bulletproof greatest strongest smoothest kindest warmest fairest extraordinary incredible unmatched unrivalled unrivaled unparalleled leading premier iconic legendary fantastic brilliant awesome perfect impressive attractive engaging engaged motivated empowered diverse equitable healthy flawless painless fearless predictable dependable sticky welcoming caring winning champion champions superpower superpowers hero heroes fan fans respected admired recognised recognized renowned favourite favorite preferred choice unstoppable ideal wow passion passionate confident nimble agile intuitive elegant credible honest authentic accessible cohesive talented effective sustainably profitable profitably smarter number-one popular',
    [Word.purpose]: 'become trusted easiest loved love trust recommend confident proud enjoy rely',
    [Word.group]:
      'team department squad group all everyone everybody company staff management leadership tribe chapter guild board committee office unit crew us we',
    [Word.more]: 'more higher greater larger bigger extra additional longer stronger',
    [Word.less]: 'fewer less lower faster shorter quicker smaller cheaper reduced slower',
    [Word.better]:
      'better improved simpler safer easier clearer calmer fairer smoother friendlier healthier happier smarter greener kinder cleaner richer bolder brighter fresher closer deeper tighter wiser warmer gentler quieter leaner sharper stabler sleeker',
    [Word.article]: 'a an the',
    [Word.owned]: 'our its their your his her my these those all existing current',
    [Word.every]: 'every each any all',
    [Word.either]:
      'drive establish provide enable offer support expand store serve develop take fill promote advance engage validate connect share invest shape open rebuild collaborate contribute',
    [Word.people]:
      'people clients merchants retailers dealers neighbours neighbors apprentices carers customers users team everyone managers employees patients students teachers engineers developers partners members staff families parents organisations organizations communities leaders us colleagues nurses readers alumni volunteers citizens residents tenants children kids pupils drivers riders commuters seniors farmers sellers buyers shoppers visitors guests fans learners creators founders investors donors women girls newcomers teammates hires agents professionals nobody anyone',
    [Word.preposition]:
      'of in for with on at from to by within across among per into through during after before over under between via about against than as until without towards toward around behind beyond onto off out',
    [Word.conjunction]:
      'and or while with plus but that who which whose so because when where if then',
    [Word.auxiliary]:
      'is are was were be been being has have had will shall can could should would may might must do does did goes go get gets we i they it',
  },
  says: {
    [Says.smaller]:
      'churn attrition turnover latency time cost incident error bug ticket defect complaint downtime mttr cac cpa cpc abandonment bounce delay wait lag duration cycle escalations outages backlog emissions waste spend spending burn debt accidents injuries absence vulnerabilities violations scrap payback days hours minutes speed overhead expenses refund returns rework toil cancellations failure fraud risk infections readmissions mortality turnaround response faults crashes rollbacks shows stockouts overtime carbon co2 footprint dropout dropouts absenteeism defects noise energy electricity consumption vacancy vacancies rejections shrinkage unpaid overdue',
    [Says.level]: 'uptime availability sla slo compliance punctuality',
    [Says.points]: 'nps enps promoter cnps tnps',
    [Says.score]:
      'csat ces rating rated grade score star satisfaction sus usability csi lighthouse trustpilot glassdoor',
    [Says.ratio]: 'ltv ratio roas multiple',
    [Says.rate]:
      'rate percentage share proportion retention conversion margin churn attrition adoption uptime availability occupancy utilisation utilization completion coverage accuracy abandonment',
    [Says.time]:
      'time latency duration delay wait mttr mttd mttf lag turnaround cycle response age length speed hours days minutes',
    [Says.money]:
      'revenue arr mrr acv tcv sales income spend budget cost cash profit ebitda gmv aov price bookings pipeline funding donations',
    [Says.placeholder]: 'tbd tbc todo xx xxx xyz lorem ipsum placeholder na',
    [Says.soft]:
      'consistent steady stable full total average overall same combined sustained new record minimum healthy solid monthly weekly daily annual quarterly net gross',
    [Says.unitAdjective]:
      'working business calendar full consecutive percentage story nps enps straight total net',
    [Says.none]: 'no',
    [Says.month]:
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    [Says.calendar]:
      'quarter quarters semesters sprints year month week semester eoy eoq eom ytd fiscal christmas easter summer winter spring autumn fall monday tuesday wednesday thursday friday end next this yearend term season half cycle',
    [Says.nameBefore]:
      'line ward district floor lane tram terminal pier top phase day week month quarter year version v level tier stage severity sev type series iso soc fortune gate step page chapter part room form article section number sprint release milestone category class grade generation cohort horizon wave batch priority option route building scope pci nist gdpr web windows java python node angular en bs din rfc covid formula euro catch area zone cat ftse sp nasdaq dax',
  },
  marks: {
    [Mark.from]:
      'from, up from, down from, starting at, starting from, started at, rather than, instead of, compared to, compared with, versus, vs, as opposed to, relative to, baseline of, start, baseline, against, over from',
    [Mark.now]:
      'averaged, we re at, we are at, it s been, currently, current, now, today, today s, was, were, previously, previous, presently, currently at, now at, was at, is now, as of today, as of now, as of, at present, at the moment, ended at, last quarter, last year, last month, already',
    [Mark.to]:
      'to, up to, down to, reaches, reach, hits, becomes, towards, toward, target, goal, until, into',
    [Mark.low]:
      'at least, past, not drop below, not fall below, not dip below, minimum of, minimum, min, at minimum, more than, over, above, greater than, higher than, larger than, exceed, exceeds, exceeding, beyond, no less than, no fewer than, not less than, no lower than, at or above, equal to or above, north of, better than, surpass, not below, never below, bigger than, longer than, in excess of',
    [Mark.high]:
      'at most, no more than, not more than, under, below, less than, fewer than, lower than, within, maximum, max, maximum of, no longer than, no higher than, not exceed, not exceeding, at or below, at or under, no greater than, never above, never more than, smaller than, shorter than, quicker than, not above, south of, inside, faster than, equal to or below, up to',
    [Mark.lowAfter]:
      'or more, or higher, or above, or better, or greater, or over, minimum, at least, plus, and above, and over, and up, at minimum, and more, min, or longer',
    [Mark.highAfter]:
      'or less, or fewer, or lower, or below, or under, or faster, or better, maximum, at most, max, or shorter, tops, and below, or quicker, at maximum',
    [Mark.by]:
      'by, increase of, decrease of, reduction of, improvement of, growth of, drop of, rise of, gain of, uplift of, cut of',
    [Mark.upBefore]: 'up, up from, another, additional, extra, further, incremental, plus, up by',
    [Mark.downBefore]: 'down, minus, down by, down to, down from',
    [Mark.moreAfter]:
      'more, higher, increase, additional, extra, growth, incremental, uplift, lift, greater, larger, bigger, rise, gain, up, longer, in incremental, year over year growth, month over month growth, yoy growth, ahead of last year',
    [Mark.lessAfter]:
      'less, fewer, lower, faster, reduction, decrease, shorter, quicker, smaller, cheaper, drop, decline, cut, down, savings, cost savings',
    [Mark.betterAfter]: 'better, improvement, improved',
    [Mark.window]:
      'within, in, after, during, over, every, last, past, next, first, for, in the first, within the first, before, prior to, older than, over the next, over the coming',
    [Mark.among]:
      'for, across, among, at, in, of, with, from, between, on, to, by, through, throughout',
    [Mark.per]: 'per, every, each, for every, for each, out of every',
    [Mark.of]:
      'of, make up, makes up, account for, accounts for, represent, represents, at, is, are, equals, being',
    [Mark.outOf]: 'out of',
    [Mark.between]: 'between, in the range of, range of',
    [Mark.about]:
      'about, around, roughly, approximately, nearly, almost, circa, some, just, only, approx, well, very, close to',
    [Mark.due]:
      'by, up by, down by, before, until, till, through, no later than, in, during, for, this, next, within, at',
  },
  numbers:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12',
  fractions: {
    50: 'half',
    25: 'quarter quarters',
    '33.333333333333336': 'third thirds',
    20: 'fifth fifths',
    10: 'tenth',
  },
  scales: {
    100: 'hundred',
    1000: 'thousand k',
    1000000: 'million millions m mm mn mil mio',
    1000000000: 'billion bn b',
    1000000000000: 'trillion',
    100000: 'lakh lakhs',
    10000000: 'crore crores cr',
    12: 'dozen',
  },
  units: {
    percent: '% percent pct percentage percentile',
    points: 'points point pts pt pp ppt ppts pps',
    ms: 'ms millisecond milliseconds msec',
    s: 's sec secs second seconds',
    min: 'min mins minute minutes',
    h: 'h hr hrs hour hours',
    day: 'd day days',
    week: 'week weeks wk wks w',
    month: 'month months mo mos mth mths',
    year: 'year years yr yrs y',
    USD: '$ usd dollar dollars us$',
    EUR: '€ eur euro euros',
    GBP: '£ gbp pound pounds',
    BRL: 'r$ brl reais',
    JPY: '¥ jpy yen',
    INR: '₹ inr rupees rs',
    CAD: 'ca$ c$',
    AUD: 'a$ au$',
    MXN: 'mx$',
    GB: 'gb gigabyte gigabytes',
    MB: 'mb megabytes',
    TB: 'tb terabyte terabytes',
    KB: 'kb kilobytes',
    kg: 'kg kilo kilos kilograms',
    t: 't tonnes tons',
    km: 'km kilometres kilometers',
    mile: 'mile miles mi',
    kWh: 'kwh',
    MWh: 'mwh',
    ratio: 'x times',
    score: 'stars star',
    bps: 'bps',
  },
  multiples: {
    2: 'double doubled doubles doubling twice twofold',
    3: 'triple tripled triples tripling threefold treble',
    4: 'quadruple quadrupled',
    10: 'tenfold',
    5: 'quintuple',
    '-50': 'halve halved halves halving',
  },
};
