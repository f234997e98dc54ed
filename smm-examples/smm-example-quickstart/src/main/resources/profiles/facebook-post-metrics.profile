# Posts of a Facebook page with reach, impressions and engagement, one row a post.
# Lifetime figures; the time of publishing is given as month, weekday and hour only, so it is unknown.
profile facebook-post-metrics
version 1
network facebook
basis lifetime

column post            id
column type            label type
column category        label category
column month           label month
column weekday         label weekday
column hour            label hour
column paid            label paid
column page_likes      metric followers snapshot "people who liked the page when the post appeared"
column reach           metric reach
column impressions     metric impressions
column engaged_users   metric engaged-people "people who clicked anywhere on the post"
column consumers       metric consumers people "people who clicked on the post's content"
column consumptions    metric clicks
column fan_impressions metric fan-impressions events "impressions by people who liked the page"
column fan_reach       metric fan-reach people "people who liked the page and saw the post"
column fan_engaged     metric fan-engaged-people people "people who liked the page and clicked anywhere on the post"
column comments        metric comments
column likes           metric reactions "likes, the only reaction that the network had then"
column shares          metric shares

# The column "interactions" is left out: it counts an unknown number as 0.
