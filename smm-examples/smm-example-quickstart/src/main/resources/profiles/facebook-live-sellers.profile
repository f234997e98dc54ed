# Posts of sellers' Facebook pages with each kind of reaction, one row a post.
# Times are local without a zone, so only the local time is kept.
profile facebook-live-sellers
version 1
network facebook
basis lifetime

column status_id        id
column status_type      label type
column status_published published "M/d/yyyy H:mm"
column num_comments     metric comments
column num_shares       metric shares
column num_reactions    metric reactions
column num_likes        metric likes events "reactions of the kind like"
column num_loves        metric loves events "reactions of the kind love"
column num_wows         metric wows events "reactions of the kind wow"
column num_hahas        metric hahas events "reactions of the kind haha"
column num_sads         metric sads events "reactions of the kind sad"
column num_angrys       metric angrys events "reactions of the kind angry"
