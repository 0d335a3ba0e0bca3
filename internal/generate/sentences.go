package generate

// remarks fit any topic.
var remarks = []string{
	"{who} spoke openly and at length, and asked not to be quoted in {paper}.",
	"Other contacts put the matter less kindly.",
	"{paper} carried the story on its front page for {2-4} days and then dropped it.",
	"The {ministry} did not reply to {officer}'s letter of {day}, but its staff were helpful on the telephone.",
	"{who} expects a decision before the end of {month}.",
	"None of this is new, {who} said; what is new is that it is said aloud.",
	"\"Come back in {month},\" {who} advised, \"and bring an umbrella.\"",
	"Diplomats from {near} told us much the same.",
	"A second meeting, with {other}, added detail but no surprises.",
	"{who} has held the post for {2-9} years and knows the file better than anyone else in the {ministry}.",
	"The figures differ from those that the {ministry} published in {month}. {who} could not say which are right.",
	"{officer} raised the subject again on {day} and was told that it is under study.",
	"Money is part of the answer, though {who} puts more weight on habit.",
	"In {town}, the talk is of little else.",
	"The opposition has kept quiet so far, perhaps because it has no better idea.",
	"{who} thanked the United States for its help and listed what else would be welcome.",
	"An adviser to {other} confirmed the account in its main lines.",
	"The next date to watch is {next}, when the committee meets in {city}.",
	"According to {other}, the plan exists in {2-4} versions, and the shortest is the best.",
	"{who} drew a sketch on a napkin (to be sent by pouch) that explains the matter better than the report does.",
	"The cabinet has discussed it {2-5} times without a vote.",
	"Our contacts in {town} doubt that the money will last beyond {month}.",
	"The local press (which seldom agrees on anything) calls the step overdue.",
	"{who} is well regarded at the {ministry} and, as far as we can tell, listened to.",
	"{officer} visited {town} on {day} and found the mood better than reported.",
	"Asked what would change next year, {who} laughed and said, \"The calendar.\"",
	"Business leaders in {city} see the change as a test of whether rules apply to everyone.",
	"{who} regrets that the pilot project in {town} was never evaluated.",
	"On this point {who} and {other} agree, which does not happen often.",
	"A working group of {n:5-14} members was set up in {month} and has met {2-4} times.",
	"The rainy season will tell whether the repairs hold.",
	"The government has staked some of its credit on success here.",
	"Foreign firms watch from the side. {firm} has sent a representative, who spends much of the time in {near}.",
	"Several members of the commission had not read the draft; one had read it twice and was against it.",
	"The provincial authorities go their own way and, so far, nobody has stopped them.",
	"{who} invited {officer} to return in {month} and see the result.",
	"In private, {who} gives the project an even chance.",
	"The price of it all, {who} estimates, is {2-28} million dollars over {2-5} years.",
	"There was some applause from the gallery, and a goat at the gate.",
	"{other} disagreed, politely, and quoted a report that we have not been able to find.",
}

// citing sentences name references.
var citing = []string{
	"As reported {ref}, the {ministry} had been of another mind until {month}.",
	"{officer} delivered the points in {ref} to {who} on {day}.",
	"Background on the earlier talks is in {ref}.",
	"{who} had seen a summary of the proposal ({ref}) and thought it workable.",
	"This differs from what we heard before ({ref}).",
	"{officer} drew on {ref} in reply.",
	"For the history of the matter, see {ref}.",
	"The figures given in {ref} remain valid.",
	"Post appreciates the guidance in {ref}, which proved timely.",
}

// openings begin a summary.
var openings = []string{
	"{who} told {officer} on {day} that the {people} government will go ahead with its plans, if more slowly than announced.",
	"A visit to {town} on {day} showed progress on paper and some on the ground.",
	"Over the past {2-6} weeks, {house} officers have spoken with officials, traders and journalists in {city} and {town}.",
	"The {people} government has taken a first step, and contacts disagree on whether there will be a second.",
	"The {ministry} has a new plan, a new team and the old budget.",
	"Talks between {country} and {near} have brought the sides closer, without bringing them together.",
	"{town} has become the test of what the {people} government can do outside the capital.",
}

// gists go on with a summary.
var gists = []string{
	"{who} is hopeful; {other} is not.",
	"The cost is put at {2-28} million dollars, most of it from donors.",
	"A decision is due by {next}.",
	"Opinion in {town} is divided, and the press is not much help.",
	"We expect delays, though no reversal.",
	"{near} is watching, and has its own reasons for patience.",
	"The {ministry} asked for advice rather than money, a welcome change.",
	"Contacts in business care less for the text than for who will apply it.",
	"Nothing will be final before {month}.",
	"The {house} will follow up with the {ministry} and report.",
}

// opinions are comments.
var opinions = []string{
	"{who} is a good guide to what the {ministry} thinks, less so to what it will do.",
	"We would not make too much of the delay.",
	"The plan is sound on paper. Carrying it out will need more people than the {ministry} has.",
	"This is the third such announcement in as many years, and the first with a date.",
	"{people} officials are candid about their problems, which is half the battle.",
	"What happens in {town} will tell more than what is said in {city}.",
	"We see room for modest assistance, chiefly training.",
	"A word from Washington at the right moment would help.",
	"If the money runs out in {month}, as {other} fears, the rest will follow.",
	"The quarrel is about persons at least as much as about policy.",
	"Small steps are better than none, and these are small steps.",
	"The {house} will keep in touch with both sides.",
	"Others have predicted failure before and were wrong.",
	"{who} may be gone by next year; the paper trail will stay.",
	"Our contacts may be telling us what we would like to hear.",
}

// points are items of a list.
var points = []string{
	"training for {n:10-60} officials, to begin in {month};",
	"a published timetable with dates for each step;",
	"one office in {city} that answers for the whole;",
	"repair of the road between {town} and the {river};",
	"an exchange of figures with {near} every {2-6} months;",
	"an audit of last year's accounts by an outside firm;",
	"spare parts worth {20-90} thousand dollars;",
	"a hot line between the two ministries;",
	"a review of the fees that are charged in {town};",
	"{2-9} more inspectors in each district;",
}

// lists introduce points.
var lists = []string{
	"{who} named the following needs:",
	"The plan of the {ministry} has these parts:",
	"Contacts in {town} would like to see:",
	"The two sides agreed to work on:",
}

// asides are in parentheses within a paragraph.
var asides = []string{
	"(Comment: {who} has said so before. End comment.)",
	"(Note: The {ministry} gives a lower figure. End note.)",
	"(Comment: We have not been able to confirm this. End comment.)",
	"(Note: {town} lies about {n:20-90} kilometers from {city}. End note.)",
}

// pointers name another paragraph.
var pointers = []string{
	"Details are in paragraph {para}.",
	"This bears on what is said in paragraph {para}.",
	"See also para {para}.",
}

// texts are between BEGIN TEXT and END TEXT.
var texts = []string{
	"The {ministry} presents its compliments and has the honor to refer to the recent conversation between the two sides.",
	"The {ministry} takes note of the proposal and agrees to an exchange of experts, to be held in {city}.",
	"The {ministry} will name its experts before {next} and would welcome the names of the other side.",
	"Each side bears its own costs.",
}
