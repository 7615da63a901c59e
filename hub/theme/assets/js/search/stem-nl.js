// @ts-check
/** The Dutch stemmer of Snowball: the same stems as snowballstemmer 3.1.1 in Python.
 * Made by `bin/make-stemmers` from snowballstemmer/dutch_stemmer.py; not to be edited.
 * Generated from dutch.sbl by Snowball 3.1.1 - https://snowballstem.org/
 *
 * Copyright (c) 2001, Dr Martin Porter
 * Copyright (c) 2004,2005, Richard Boulton
 * Copyright (c) 2013, Yoshiki Shibukawa
 * Copyright (c) 2006-2025, Olly Betts
 * SPDX-License-Identifier: BSD-3-Clause
 */
import {among,begin,eq,eqB,find,findB,insert,isIn,isInB,isOut,isOutB,put,s,slice} from "./snowball.js";
const g_E="eèéêë";
const g_AIOU="aiouàáâäìíîïòóôöùúûü";
const g_AEIOU="aeiouàáâäèéêëìíîïòóôöùúûü";
const g_v="aeiouyàáâäèéêëìíîïòóôöùúûü";
const g_v_WX="aeiouwxyàáâäèéêëìíîïòóôöùúûü";
let GE_removed=false;
let p2=0;
let p1=0;
const a_0=among("|a o u à á â ä ò ó ô ö ù ú û ü|e è é ê|eë|ië");
const a_1=among("|'s|s|ies|es|és|aus|en|nde");
const a_2=among("|je|ge|lijke|ische|de|te|se|re|le|ene|ieve");
const a_3=among("|atie|iteit|heid sel ster|rder|isme ing erij|arij|fie|gie|tst|dst");
const a_4=among("|ioneel|atief|achtig baar achtiger achtigst|naar|laar|raar|tant|lijker lijkst|end erig eriger erigst");
const a_5=among("|ig iger igst");
const a_6=among("|kt|ft|pt");
const as_6=["k","f","p"];
const a_7=among("|bb|cc|dd|ff v|gg|hh|jj|kk|ll|mm|nn|pp|qq|rr|ss z|tt|vv|ww|xx|zz");
const a_8=among("|d|t");
const a_9=among("vali|eft vaa val vare",-1);
const a_10=among("|ë|ï");
const as_10=["e","i"];
const a_11=among("|ë|ï");
const as_11=["e","i"];
function R1(){
return p1<=s.c;
}
function R2(){
return p2<=s.c;
}
function V(){
let v1;
v1=s.l-s.c;
for(;;){
lab0:{
if(!isInB(g_v))break lab0;
break;
}
if(!eqB("ij"))return false;
break;
}
s.c=s.l-v1;
return true;
}
function VX(){
let v1;
v1=s.l-s.c;
if(s.c<=s.m)return false;
s.c-=1;
for(;;){
lab0:{
if(!isInB(g_v))break lab0;
break;
}
if(!eqB("ij"))return false;
break;
}
s.c=s.l-v1;
return true;
}
function C(){
let v1;
v1=s.l-s.c;
lab0:{
if(!eqB("ij"))break lab0;
return false;
}
if(!isOutB(g_v))return false;
s.c=s.l-v1;
return true;
}
function lengthen_V(){
let v1,a,v2,ch,c,v3,v4,v5;
v1=s.l-s.c;
lab0:{
if(!isOutB(g_v_WX))break lab0;
s.k=s.c;
a=findB(a_0);
if(a===0)break lab0;
s.b=s.c;
if(a===1){
v2=s.l-s.c;
for(;;){
lab1:{
if(!isOutB(g_AEIOU))break lab1;
break;
}
if(s.c>s.m)break lab0;
break;
}
s.c=s.l-v2;
ch=slice();
c=s.c;
insert(s.c,s.c,ch);
s.c=c;
}
else if(a===2){
v3=s.l-s.c;
for(;;){
lab1:{
if(!isOutB(g_AEIOU))break lab1;
break;
}
if(s.c>s.m)break lab0;
break;
}
v4=s.l-s.c;
lab1:{
for(;;){
lab2:{
if(!isInB(g_AIOU))break lab2;
break;
}
if(!isInB(g_E))break lab1;
if(s.c>s.m)break lab1;
break;
}
break lab0;
}
s.c=s.l-v4;
v5=s.l-s.c;
lab1:{
if(s.c<=s.m)break lab1;
s.c-=1;
if(!isInB(g_AIOU))break lab1;
if(!isOutB(g_AEIOU))break lab1;
break lab0;
}
s.c=s.l-v5;
s.c=s.l-v3;
ch=slice();
c=s.c;
insert(s.c,s.c,ch);
s.c=c;
}
else if(a===3)put("eëe");
else put("iee");
}
s.c=s.l-v1;
return true;
}
function Step_1(){
let a,v1,v2,v3,v4,v5;
s.k=s.c;
a=findB(a_1);
if(a===0)return false;
s.b=s.c;
if(a===1)put("");
else if(a===2){
if(!R1())return false;
v1=s.l-s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="t")break lab0;
s.c-=1;
if(!R1())break lab0;
return false;
}
s.c=s.l-v1;
if(!C())return false;
put("");
}
else if(a===3){
if(!R1())return false;
put("ie");
}
else if(a===4){
for(;;){
v2=s.l-s.c;
lab0:{
v3=s.l-s.c;
if(!eqB("ar"))break lab0;
if(!R1())break lab0;
if(!C())break lab0;
s.c=s.l-v3;
put("");
lengthen_V();
break;
}
s.c=s.l-v2;
lab0:{
v4=s.l-s.c;
if(!eqB("er"))break lab0;
if(!R1())break lab0;
if(!C())break lab0;
s.c=s.l-v4;
put("");
break;
}
s.c=s.l-v2;
if(!R1())return false;
if(!C())return false;
put("e");
break;
}
}
else if(a===5){
if(!R1())return false;
put("é");
}
else if(a===6){
if(!R1())return false;
if(!V())return false;
put("au");
}
else if(a===7){
for(;;){
v5=s.l-s.c;
lab0:{
if(!eqB("hed"))break lab0;
if(!R1())break lab0;
s.b=s.c;
put("heid");
break;
}
s.c=s.l-v5;
lab0:{
if(!eqB("nd"))break lab0;
put("");
break;
}
s.c=s.l-v5;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="d")break lab0;
s.c-=1;
if(!R1())break lab0;
if(!C())break lab0;
s.b=s.c;
put("");
break;
}
s.c=s.l-v5;
lab0:{
for(;;){
lab1:{
if(s.c<=s.m||s.w[s.c-1]!=="i")break lab1;
s.c-=1;
break;
}
if(s.c<=s.m||s.w[s.c-1]!=="j")break lab0;
s.c-=1;
break;
}
if(!V())break lab0;
put("");
break;
}
s.c=s.l-v5;
if(!R1())return false;
if(!C())return false;
put("");
lengthen_V();
break;
}
}
else put("nd");
return true;
}
function Step_2(){
let a,v1;
s.k=s.c;
a=findB(a_2);
if(a===0)return false;
s.b=s.c;
if(a===1){
for(;;){
v1=s.l-s.c;
lab0:{
if(!eqB("'t"))break lab0;
s.b=s.c;
put("");
break;
}
s.c=s.l-v1;
lab0:{
if(!eqB("et"))break lab0;
s.b=s.c;
if(!R1())break lab0;
if(!C())break lab0;
put("");
break;
}
s.c=s.l-v1;
lab0:{
if(!eqB("rnt"))break lab0;
s.b=s.c;
put("rn");
break;
}
s.c=s.l-v1;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="t")break lab0;
s.c-=1;
s.b=s.c;
if(!R1())break lab0;
if(!VX())break lab0;
put("");
break;
}
s.c=s.l-v1;
lab0:{
if(!eqB("ink"))break lab0;
s.b=s.c;
put("ing");
break;
}
s.c=s.l-v1;
lab0:{
if(!eqB("mp"))break lab0;
s.b=s.c;
put("m");
break;
}
s.c=s.l-v1;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="'")break lab0;
s.c-=1;
s.b=s.c;
if(!R1())break lab0;
put("");
break;
}
s.c=s.l-v1;
s.b=s.c;
if(!R1())return false;
if(!C())return false;
put("");
break;
}
}
else if(a===2){
if(!R1())return false;
put("g");
}
else if(a===3){
if(!R1())return false;
put("lijk");
}
else if(a===4){
if(!R1())return false;
put("isch");
}
else if(a===5){
if(!R1())return false;
if(!C())return false;
put("");
}
else if(a===6){
if(!R1())return false;
put("t");
}
else if(a===7){
if(!R1())return false;
put("s");
}
else if(a===8){
if(!R1())return false;
put("r");
}
else if(a===9){
if(!R1())return false;
put("");
insert(s.c,s.c,"l");
lengthen_V();
}
else if(a===10){
if(!R1())return false;
if(!C())return false;
put("");
insert(s.c,s.c,"en");
lengthen_V();
}
else {
if(!R1())return false;
if(!C())return false;
put("ief");
}
return true;
}
function Step_3(){
let a,v1;
s.k=s.c;
a=findB(a_3);
if(a===0)return false;
s.b=s.c;
if(a===1){
if(!R1())return false;
put("eer");
}
else if(a===2){
if(!R1())return false;
put("");
lengthen_V();
}
else if(a===3){
if(!R1())return false;
put("");
}
else if(a===4)put("r");
else if(a===5){
for(;;){
v1=s.l-s.c;
lab0:{
if(!eqB("ild"))break lab0;
put("er");
break;
}
s.c=s.l-v1;
if(!R1())return false;
put("");
lengthen_V();
break;
}
}
else if(a===6){
if(!R1())return false;
if(!C())return false;
put("aar");
}
else if(a===7){
if(!R2())return false;
put("");
insert(s.c,s.c,"f");
lengthen_V();
}
else if(a===8){
if(!R2())return false;
put("");
insert(s.c,s.c,"g");
lengthen_V();
}
else if(a===9){
if(!R1())return false;
if(!C())return false;
put("t");
}
else {
if(!R1())return false;
if(!C())return false;
put("d");
}
return true;
}
function Step_4(){
let v1,v2,a;
for(;;){
v1=s.l-s.c;
lab0:{
s.k=s.c;
a=findB(a_4);
if(a===0)break lab0;
s.b=s.c;
if(a===1){
if(!R1())break lab0;
put("ie");
}
else if(a===2){
if(!R1())break lab0;
put("eer");
}
else if(a===3){
if(!R1())break lab0;
put("");
}
else if(a===4){
if(!R1())break lab0;
if(!V())break lab0;
put("n");
}
else if(a===5){
if(!R1())break lab0;
if(!V())break lab0;
put("l");
}
else if(a===6){
if(!R1())break lab0;
if(!V())break lab0;
put("r");
}
else if(a===7){
if(!R1())break lab0;
put("teer");
}
else if(a===8){
if(!R1())break lab0;
put("lijk");
}
else {
if(!R1())break lab0;
if(!C())break lab0;
put("");
lengthen_V();
}
break;
}
s.c=s.l-v1;
s.k=s.c;
if(findB(a_5)===0)return false;
s.b=s.c;
if(!R1())return false;
v2=s.l-s.c;
lab0:{
if(!eqB("inn"))break lab0;
if(s.c>s.m)break lab0;
return false;
}
s.c=s.l-v2;
if(!C())return false;
put("");
lengthen_V();
break;
}
return true;
}
function Step_7(){
let a;
s.k=s.c;
a=findB(a_6);
if(a===0)return false;
s.b=s.c;
put(as_6[a-1]);
return true;
}
function Step_6(){
let a,v1;
s.k=s.c;
a=findB(a_7);
if(a===0)return false;
s.b=s.c;
if(a===1)put("b");
else if(a===2)put("c");
else if(a===3)put("d");
else if(a===4)put("f");
else if(a===5)put("g");
else if(a===6)put("h");
else if(a===7)put("j");
else if(a===8)put("k");
else if(a===9)put("l");
else if(a===10)put("m");
else if(a===11){
v1=s.l-s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="i")break lab0;
s.c-=1;
if(s.c>s.m)break lab0;
return false;
}
s.c=s.l-v1;
put("n");
}
else if(a===12)put("p");
else if(a===13)put("q");
else if(a===14)put("r");
else if(a===15)put("s");
else if(a===16)put("t");
else if(a===17)put("v");
else if(a===18)put("w");
else if(a===19)put("x");
else put("z");
return true;
}
function Step_1c(){
let a,v1,v3,v4,v2;
s.k=s.c;
a=findB(a_8);
if(a===0)return false;
s.b=s.c;
if(!R1())return false;
if(!C())return false;
if(a===1){
v1=s.l-s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="n")break lab0;
s.c-=1;
if(!R1())break lab0;
return false;
}
s.c=s.l-v1;
for(;;){
v2=s.l-s.c;
lab0:{
if(!eqB("in"))break lab0;
if(s.c>s.m)break lab0;
put("n");
break;
}
s.c=s.l-v2;
put("");
break;
}
}
else {
v3=s.l-s.c;
lab0:{
if(s.c<=s.m||s.w[s.c-1]!=="h")break lab0;
s.c-=1;
if(!R1())break lab0;
return false;
}
s.c=s.l-v3;
v4=s.l-s.c;
lab0:{
if(!eqB("en"))break lab0;
if(s.c>s.m)break lab0;
return false;
}
s.c=s.l-v4;
put("");
}
return true;
}
function Lose_prefix(){
let v1,v2,a,v5,v3,v4;
s.b=s.c;
if(!eq("ge"))return false;
s.k=s.c;
v1=s.c;
if(s.c+3>s.l)return false;
s.c+=3;
s.c=v1;
v2=s.c;
for(;;){
v3=s.c;
lab0:{
for(;;){
lab1:{
if(!eq("ij"))break lab1;
break;
}
if(!isIn(g_v))break lab0;
break;
}
break;
}
s.c=v3;
if(s.c>=s.l)return false;
s.c+=1;
}
for(;;){
v4=s.c;
lab0:{
for(;;){
lab1:{
if(!eq("ij"))break lab1;
break;
}
if(!isIn(g_v))break lab0;
break;
}
continue;
}
s.c=v4;
break;
}
if(s.c>=s.l)return false;
s.c=v2;
a=find(a_9);
if(a===1)return false;
GE_removed=true;
put("");
v5=s.c;
lab0:{
s.b=s.c;
a=find(a_10);
if(a===0)break lab0;
s.k=s.c;
put(as_10[a-1]);
}
s.c=v5;
return true;
}
function Lose_infix(){
let v1,v2,v5,v3,v4,a;
if(s.c>=s.l)return false;
s.c+=1;
for(;;){
lab0:{
s.b=s.c;
if(!eq("ge"))break lab0;
s.k=s.c;
break;
}
if(s.c>=s.l)return false;
s.c+=1;
}
v1=s.c;
if(s.c+3>s.l)return false;
s.c+=3;
s.c=v1;
v2=s.c;
for(;;){
v3=s.c;
lab0:{
for(;;){
lab1:{
if(!eq("ij"))break lab1;
break;
}
if(!isIn(g_v))break lab0;
break;
}
break;
}
s.c=v3;
if(s.c>=s.l)return false;
s.c+=1;
}
for(;;){
v4=s.c;
lab0:{
for(;;){
lab1:{
if(!eq("ij"))break lab1;
break;
}
if(!isIn(g_v))break lab0;
break;
}
continue;
}
s.c=v4;
break;
}
if(s.c>=s.l)return false;
s.c=v2;
GE_removed=true;
put("");
v5=s.c;
lab0:{
s.b=s.c;
a=find(a_11);
if(a===0)break lab0;
s.k=s.c;
put(as_11[a-1]);
}
s.c=v5;
return true;
}
function measure(){
let v1,v2,v4,v3,v5;
p1=s.l;
p2=s.l;
v1=s.c;
lab0:{
for(;;){
lab1:{
if(!isOut(g_v))break lab1;
continue;
}
break;
}
v2=1;
for(;;){
v3=s.c;
lab1:{
for(;;){
lab2:{
if(!eq("ij"))break lab2;
break;
}
if(!isIn(g_v))break lab1;
break;
}
v2-=1;
continue;
}
s.c=v3;
break;
}
if(v2>0)break lab0;
if(!isOut(g_v))break lab0;
p1=s.c;
for(;;){
lab1:{
if(!isOut(g_v))break lab1;
continue;
}
break;
}
v4=1;
for(;;){
v5=s.c;
lab1:{
for(;;){
lab2:{
if(!eq("ij"))break lab2;
break;
}
if(!isIn(g_v))break lab1;
break;
}
v4-=1;
continue;
}
s.c=v5;
break;
}
if(v4>0)break lab0;
if(!isOut(g_v))break lab0;
p2=s.c;
}
s.c=v1;
return true;
}
/** @param {string} word in lower case @returns {string} */
export function stem(word){
let stemmed,v1,v2,v3,v4,v5,v7,v8,v10,v11,v12,v6,v9;
begin(word);
stemmed=false;
measure();
s.m=s.c;
s.c=s.l;
v1=s.l-s.c;
lab0:{
if(!Step_1())break lab0;
stemmed=true;
}
s.c=s.l-v1;
v2=s.l-s.c;
lab0:{
if(!Step_2())break lab0;
stemmed=true;
}
s.c=s.l-v2;
v3=s.l-s.c;
lab0:{
if(!Step_3())break lab0;
stemmed=true;
}
s.c=s.l-v3;
v4=s.l-s.c;
lab0:{
if(!Step_4())break lab0;
stemmed=true;
}
s.c=s.l-v4;
s.c=s.m;
GE_removed=false;
v5=s.c;
lab0:{
v6=s.c;
if(!Lose_prefix())break lab0;
s.c=v6;
measure();
}
s.c=v5;
s.m=s.c;
s.c=s.l;
v7=s.l-s.c;
lab0:{
if(!GE_removed)break lab0;
stemmed=true;
if(!Step_1c())break lab0;
}
s.c=s.l-v7;
s.c=s.m;
GE_removed=false;
v8=s.c;
lab0:{
v9=s.c;
if(!Lose_infix())break lab0;
s.c=v9;
measure();
}
s.c=v8;
s.m=s.c;
s.c=s.l;
v10=s.l-s.c;
lab0:{
if(!GE_removed)break lab0;
stemmed=true;
if(!Step_1c())break lab0;
}
s.c=s.l-v10;
s.c=s.m;
s.m=s.c;
s.c=s.l;
v11=s.l-s.c;
lab0:{
if(!Step_7())break lab0;
stemmed=true;
}
s.c=s.l-v11;
v12=s.l-s.c;
lab0:{
if(!stemmed)break lab0;
if(!Step_6())break lab0;
}
s.c=s.l-v12;
s.c=s.m;
return s.w;
}
